/** Runs everything on one machine: servers, services, a simulated city. */
@NullMarked
package org.warmhandoff.local;

import org.jspecify.annotations.NullMarked;
