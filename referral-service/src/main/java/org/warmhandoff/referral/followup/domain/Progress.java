package org.warmhandoff.referral.followup.domain;

import java.util.EnumSet;
import java.util.Set;

import org.warmhandoff.contracts.followup.FollowUpOutcome;

/**
 * How far a follow-up has come, for the choice between several of one person: the one that has come furthest goes on. The
 * least comes first.
 */
enum Progress {
    /** Another one went on in its place. */
    WITHHELD,
    /** A lead ended it, or the person wants no contact. That is no reason to take an open one from the pool: it may have been ended as the double of that one. */
    CANCELLED,
    /** It ended and nobody was reached: no reason to take an open one from the pool, and none to begin anew. */
    ENDED_WITHOUT_CONTACT,
    /** The incident did not ask for it, and may ask again. */
    LAPSED,
    /** In triage or in the pool. */
    WAITING,
    /** In the pool, after attempts that are on record. */
    TRIED,
    /** A worker has it, and may wait with it. */
    CLAIMED,
    /** Its worker has attempted outreach. */
    IN_PROGRESS,
    /** It came to an outcome. Who said no, or has a plan, is not visited again because two reports turn out to be of one event. */
    ENDED;

    private static final Set<FollowUpOutcome> WITHOUT_CONTACT =
            EnumSet.of(FollowUpOutcome.UNABLE_TO_LOCATE, FollowUpOutcome.UNABLE_TO_CONTACT);

    static Progress of(FollowUp followUp) {
        FollowUpState state = followUp.state();
        if (state instanceof FollowUpState.Lapsed lapsed) {
            return lapsed.reason() == LapseReason.INCIDENT_MERGED ? WITHHELD : LAPSED;
        }
        if (state instanceof FollowUpState.Completed completed) {
            return WITHOUT_CONTACT.contains(completed.result()) ? ENDED_WITHOUT_CONTACT : ENDED;
        }
        if (state instanceof FollowUpState.Attached) {
            return WITHHELD;
        }
        return switch (state.status()) {
            case TRIAGE, OPEN -> followUp.attempts().count() > 0 ? TRIED : WAITING;
            case CLAIMED, ON_HOLD -> CLAIMED;
            case IN_PROGRESS -> IN_PROGRESS;
            case COMPLETED -> ENDED;
            case CLOSED_UNREACHED -> ENDED_WITHOUT_CONTACT;
            case CANCELLED, ENTERED_IN_ERROR -> CANCELLED;
        };
    }
}
