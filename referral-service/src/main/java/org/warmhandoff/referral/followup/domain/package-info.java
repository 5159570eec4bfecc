/** What a follow-up is and may become: plain values and rules. */
@NullMarked
package org.warmhandoff.referral.followup.domain;

import org.jspecify.annotations.NullMarked;
