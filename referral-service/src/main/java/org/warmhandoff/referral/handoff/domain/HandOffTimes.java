package org.warmhandoff.referral.handoff.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * How long a hand-off may wait in this program.
 *
 * @param answerWithin of the offer before it lapses
 * @param answerReminderAfter of the offer before it counts as late
 * @param arrivalWithin of the offer before the person is to have come, where nothing else is said
 * @param arrivalReminderAfter past when they were to have come before the arrival counts as unconfirmed
 */
public record HandOffTimes(
        Duration answerWithin, Duration answerReminderAfter, Duration arrivalWithin, Duration arrivalReminderAfter) {

    public HandOffTimes {
        if (Stream.of(answerWithin, answerReminderAfter, arrivalWithin, arrivalReminderAfter)
                .anyMatch(time -> time.isNegative() || time.isZero())) {
            throw new IllegalArgumentException("every time must be longer than nothing");
        }
        if (answerReminderAfter.compareTo(answerWithin) >= 0) {
            throw new IllegalArgumentException("an offer is late before it lapses");
        }
    }

    Instant answerBy(Instant offeredAt) {
        return offeredAt.plus(answerWithin);
    }

    /** When the person is to have come, where nothing else is said. */
    public Instant comesBy(Instant offeredAt) {
        return offeredAt.plus(arrivalWithin);
    }
}
