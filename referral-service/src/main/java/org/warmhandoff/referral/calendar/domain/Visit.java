package org.warmhandoff.referral.calendar.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.followup.domain.FollowUpState.Assigned;

/**
 * All that a calendar learns of a follow-up: that there is something, and when. Phones show calendars on locked screens, and
 * calendar companies read them: not the reason, the place, or which of the three it is that comes.
 *
 * @param followUp the same however often its time changes
 * @param version of the follow-up, higher with each change
 * @param changedAt when that version was made
 */
public record Visit(UUID followUp, long version, Instant start, Instant end, Instant changedAt) {

    /** How long it takes in the calendar. */
    static final Duration LENGTH = Duration.ofMinutes(30);

    /**
     * When its worker has something to do: the half hour before the first attempt is due, or after a hold ends, which also brings a
     * check-in. Nothing for what nobody has, what has been tried, what has ended, and exercises.
     */
    public static Optional<Visit> of(FollowUp followUp) {
        if (followUp.circumstances().exercise()) {
            return Optional.empty();
        }
        Optional<Instant> goesOn = followUp.state().holdUntil();
        if (goesOn.isPresent()) {
            return goesOn.map(start -> of(followUp, start));
        }
        return followUp.state() instanceof Assigned && followUp.awaitsAttempt()
                ? Optional.of(of(followUp, followUp.circumstances().dueAt().minus(LENGTH)))
                : Optional.empty();
    }

    private static Visit of(FollowUp followUp, Instant start) {
        return new Visit(followUp.id(), followUp.version(), start, start.plus(LENGTH), followUp.updatedAt());
    }
}
