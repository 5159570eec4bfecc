/** The printed card of an area's resources. */
@NullMarked
package org.warmhandoff.referral.directory.card;

import org.jspecify.annotations.NullMarked;
