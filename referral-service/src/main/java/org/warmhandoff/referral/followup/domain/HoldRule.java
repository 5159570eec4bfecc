package org.warmhandoff.referral.followup.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Until when a follow-up can be on hold: not until a moment that is over, and not so long that the person is forgotten. */
final class HoldRule {

    static final Duration LONGEST = Duration.ofDays(365);

    private HoldRule() {}

    static Optional<Refusal> check(Instant until, Instant now) {
        if (!until.isAfter(now)) {
            return Optional.of(Refusal.HOLD_IS_OVER);
        }
        return until.isAfter(now.plus(LONGEST)) ? Optional.of(Refusal.HOLD_TOO_LONG) : Optional.empty();
    }
}
