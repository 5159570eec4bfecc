/** Warm hand-offs to other agencies, until somebody has confirmed that the person got there. */
@NullMarked
package org.warmhandoff.referral.handoff;

import org.jspecify.annotations.NullMarked;
