/** Who does outreach: what they can do, where, when and how much. */
@NullMarked
package org.warmhandoff.referral.worker;

import org.jspecify.annotations.NullMarked;
