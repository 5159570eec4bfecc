/** Plays overdoses, reports and outreach into the services, over REST like any partner. */
@NullMarked
package org.warmhandoff.local.simulation;

import org.jspecify.annotations.NullMarked;
