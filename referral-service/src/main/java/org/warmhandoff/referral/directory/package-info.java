/** The resource directory: which services there are, for whom, when they are open and whether they have room. */
@NullMarked
package org.warmhandoff.referral.directory;

import org.jspecify.annotations.NullMarked;
