/** Which agencies do outreach here, and what every other one may call. */
@NullMarked
package org.warmhandoff.referral.agency;

import org.jspecify.annotations.NullMarked;
