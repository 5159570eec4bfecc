package org.warmhandoff.referral.followup.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How soon outreach must come. The clock starts at the overdose, not at the report.
 *
 * @param firstAttempt when the first attempt is due; common practice is 24 h to 72 h
 * @param breach when a missing first attempt counts against the service; not before it was due
 */
public record FollowUpTimes(Duration firstAttempt, Duration breach) {

    public FollowUpTimes {
        if (firstAttempt.isNegative() || firstAttempt.isZero()) {
            throw new IllegalArgumentException("the first attempt must be due some time after the overdose");
        }
        if (breach.compareTo(firstAttempt) < 0) {
            throw new IllegalArgumentException("a breach cannot come before the first attempt was due");
        }
    }

    Instant dueAt(Instant occurredAt) {
        return occurredAt.plus(firstAttempt);
    }

    Instant breachAt(Instant occurredAt) {
        return occurredAt.plus(breach);
    }
}
