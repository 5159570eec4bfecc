package org.warmhandoff.analytics.count.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.count.Measure;
import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.contracts.followup.FollowUpReason;
import org.warmhandoff.contracts.followup.FollowUpSnapshot;
import org.warmhandoff.contracts.followup.FollowUpStatus;

/**
 * What one version of a follow-up says to the counts. It counts at the time of the overdose, so that whom it reached can be held beside
 * whom it was for.
 *
 * @param counted false for one of an exercise
 * @param occurredAt of the overdose or the request, to the microsecond
 * @param knownAt since when this version is known
 * @param dueAt when the first attempt is due
 * @param ofSurvivor true when it stands and is the first follow-up of a person who survived: what hours are measured of, and what is overdue
 * @param waiting true while somebody could make an attempt
 */
public record FollowUpFact(
        UUID followUpId,
        long version,
        boolean counted,
        FollowUpStatus status,
        Instant occurredAt,
        Instant knownAt,
        String neighborhood,
        @Nullable String jurisdiction,
        Instant dueAt,
        @Nullable Instant firstAttemptAt,
        boolean ofSurvivor,
        boolean waiting,
        Tally tally) {

    public static FollowUpFact of(FollowUpSnapshot followUp) {
        boolean stands = followUp.status() != FollowUpStatus.ENTERED_IN_ERROR;
        boolean ofSurvivor = stands && followUp.reason() == FollowUpReason.SURVIVOR_OUTREACH;
        return new FollowUpFact(
                followUp.followUpId(),
                followUp.version(),
                !Boolean.TRUE.equals(followUp.exercise()),
                followUp.status(),
                micros(followUp.occurredAt()),
                micros(followUp.updatedAt()),
                followUp.area(),
                followUp.jurisdiction(),
                micros(followUp.dueAt()),
                followUp.firstAttemptAt() == null ? null : micros(followUp.firstAttemptAt()),
                ofSurvivor,
                isWaiting(followUp.status()),
                stands ? tally(followUp, ofSurvivor) : Tally.NONE);
    }

    private static Tally tally(FollowUpSnapshot followUp, boolean ofSurvivor) {
        Map<Measure, Long> values = new EnumMap<>(Measure.class);
        values.put(Measure.KITS_GIVEN, followUp.kitsGiven() == null ? 0L : followUp.kitsGiven());
        FollowUpOutcome outcome = followUp.outcome();
        if (ofSurvivor && outcome != null) {
            values.put(Measure.CONTACTED, isContact(outcome) ? 1L : 0L);
            values.put(Measure.LINKED, outcome == FollowUpOutcome.LINKED ? 1L : 0L);
            values.put(Measure.DECLINED, isRefusal(outcome) ? 1L : 0L);
        }
        return Tally.of(values);
    }

    /** The person was reached, whatever came of it. */
    private static boolean isContact(FollowUpOutcome outcome) {
        return switch (outcome) {
            case ENGAGED_PLAN_MADE,
                    ENGAGED_SUPPLIES_ONLY,
                    ENGAGED_WANTS_LATER,
                    LINKED,
                    DECLINED_NOW,
                    DECLINED_DO_NOT_CONTACT,
                    ALREADY_IN_SERVICES -> true;
            case REACHED_FAMILY_ONLY,
                    UNABLE_TO_LOCATE,
                    UNABLE_TO_CONTACT,
                    MOVED_OR_TRANSFERRED,
                    IN_HOSPITAL,
                    IN_CUSTODY,
                    DECEASED,
                    UNSAFE -> false;
        };
    }

    private static boolean isRefusal(FollowUpOutcome outcome) {
        return outcome == FollowUpOutcome.DECLINED_NOW || outcome == FollowUpOutcome.DECLINED_DO_NOT_CONTACT;
    }

    private static boolean isWaiting(FollowUpStatus status) {
        return switch (status) {
            case TRIAGE, OPEN, CLAIMED, IN_PROGRESS -> true;
            case ON_HOLD, COMPLETED, CLOSED_UNREACHED, CANCELLED, ENTERED_IN_ERROR -> false;
        };
    }

    private static Instant micros(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    /** The areas whose counts this fact is part of: none when it does not count. */
    public Set<CountArea> areas() {
        return counted ? CountArea.holding(neighborhood, jurisdiction) : Set.of();
    }
}
