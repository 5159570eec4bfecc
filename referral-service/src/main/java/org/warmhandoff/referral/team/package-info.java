/** Teams of outreach workers and what they cover. */
@NullMarked
package org.warmhandoff.referral.team;

import org.jspecify.annotations.NullMarked;
