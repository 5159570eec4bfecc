/** Tests of what a follow-up may become, without a server. */
@NullMarked
package org.warmhandoff.referral.followup.domain;

import org.jspecify.annotations.NullMarked;
