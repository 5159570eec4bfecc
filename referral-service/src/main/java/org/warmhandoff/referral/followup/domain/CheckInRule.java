package org.warmhandoff.referral.followup.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.warmhandoff.contracts.followup.FollowUpOutcome;

/**
 * When a worker asks again how a person is: after support has begun, with their consent, and by the same worker. One check-in is
 * planned at a time, so that each can be the last.
 *
 * @param days after support began, rising; 7, 30 and 90 are what programs measure
 */
public record CheckInRule(List<Integer> days) {

    /** Support began. */
    private static final Set<FollowUpOutcome> ENGAGED = EnumSet.of(
            FollowUpOutcome.ENGAGED_PLAN_MADE,
            FollowUpOutcome.ENGAGED_SUPPLIES_ONLY,
            FollowUpOutcome.ENGAGED_WANTS_LATER,
            FollowUpOutcome.LINKED,
            FollowUpOutcome.ALREADY_IN_SERVICES);

    /** Nothing was said against the next one. Whoever did not answer has not said no. */
    private static final Set<FollowUpOutcome> NOT_A_NO = EnumSet.of(
            FollowUpOutcome.REACHED_FAMILY_ONLY,
            FollowUpOutcome.UNABLE_TO_LOCATE,
            FollowUpOutcome.UNABLE_TO_CONTACT,
            FollowUpOutcome.IN_HOSPITAL,
            FollowUpOutcome.IN_CUSTODY);

    public CheckInRule {
        boolean rising = true;
        int before = 0;
        for (int day : days) {
            rising &= day > before;
            before = day;
        }
        if (!rising) {
            throw new IllegalArgumentException("check-ins come on rising days");
        }
        days = List.copyOf(days);
    }

    /**
     * The check-in that follows; empty when none does.
     *
     * @param ended a follow-up that was just completed or closed
     * @param agreed whether the person agrees to be asked again
     */
    public Optional<FollowUp> after(
            FollowUp ended, boolean agreed, Supplier<UUID> newIds, FollowUpTimes times, Instant now) {
        if (!isWanted(ended, agreed)) {
            return Optional.empty();
        }
        Instant began = ended.subject().isCheckIn() ? ended.circumstances().occurredAt() : now;
        return days.stream()
                .filter(day -> day > ended.subject().checkInDay())
                .filter(day -> began.plus(Duration.ofDays(day)).isAfter(now))
                .findFirst()
                .flatMap(day -> FollowUp.checkIn(newIds.get(), ended, day, began, times, now));
    }

    private static boolean isWanted(FollowUp ended, boolean agreed) {
        Optional<FollowUpOutcome> outcome = ended.state().outcome();
        if (!agreed || outcome.isEmpty() || ended.circumstances().isForTheFamily()) {
            return false;
        }
        return ENGAGED.contains(outcome.get()) || (ended.subject().isCheckIn() && NOT_A_NO.contains(outcome.get()));
    }
}
