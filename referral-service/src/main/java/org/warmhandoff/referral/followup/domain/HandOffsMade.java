package org.warmhandoff.referral.followup.domain;

import java.util.Optional;

import org.warmhandoff.contracts.followup.FollowUpOutcome;

/**
 * How the hand-offs of a follow-up stand.
 *
 * @param underWay offered or accepted
 * @param arrived those of which somebody has confirmed that the person got there
 */
public record HandOffsMade(int underWay, int arrived) {

    /**
     * "Linked" is what the hand-offs say, where there are any to say it: with one under way, an arrival must be confirmed. Where none
     * is on record the worker's word counts: they may have walked with the person to whoever has no account here.
     */
    public Optional<Refusal> firstBroken(FollowUpOutcome outcome) {
        return outcome == FollowUpOutcome.LINKED && underWay > 0 && arrived == 0
                ? Optional.of(Refusal.ARRIVAL_NOT_CONFIRMED)
                : Optional.empty();
    }
}
