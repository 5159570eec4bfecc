/** What each team has to give: kits and other supplies, by what came in, what was given and what was counted. */
@NullMarked
package org.warmhandoff.referral.supply;

import org.jspecify.annotations.NullMarked;
