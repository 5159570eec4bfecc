/** Tests of the whole service, and what they share. */
@NullMarked
package org.warmhandoff.referral;

import org.jspecify.annotations.NullMarked;
