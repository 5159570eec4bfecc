package org.warmhandoff.referral.fhir.domain;

import java.util.Optional;

import org.warmhandoff.contracts.followup.FollowUpStatus;

/** The move of a follow-up that a written {@code Task.status} asks for, and the one element that it wants beside the status. */
public enum TaskMove {
    RELEASE(Wants.NOTHING),
    CLAIM(Wants.NOTHING),
    RETURN(Wants.REASON),
    HOLD(Wants.REASON_AND_DATE),
    RESUME(Wants.NOTHING),
    /** An attempt is a record of its own, so that a status alone cannot say that there was one. */
    RECORD_AN_ATTEMPT(Wants.NOTHING),
    COMPLETE(Wants.OUTCOME),
    CLOSE_UNREACHED(Wants.OUTCOME),
    CANCEL(Wants.REASON),
    ENTER_IN_ERROR(Wants.NOTHING);

    /** What a move cannot be made without. */
    public enum Wants {
        NOTHING,
        REASON,
        REASON_AND_DATE,
        OUTCOME
    }

    private final Wants wants;

    TaskMove(Wants wants) {
        this.wants = wants;
    }

    public Wants wants() {
        return wants;
    }

    /**
     * The move. Whether the state allows it is for the follow-up to say.
     *
     * @param present where the follow-up stands
     * @return nothing for a status that no follow-up can be brought to
     */
    public static Optional<TaskMove> to(TaskStatus asked, FollowUpStatus present) {
        return switch (asked) {
            case REQUESTED -> Optional.of(RELEASE);
            case ACCEPTED -> Optional.of(present == FollowUpStatus.ON_HOLD ? RESUME : CLAIM);
            case REJECTED -> Optional.of(RETURN);
            case IN_PROGRESS -> Optional.of(present == FollowUpStatus.CLAIMED ? RECORD_AN_ATTEMPT : RESUME);
            case ON_HOLD -> Optional.of(HOLD);
            case COMPLETED -> Optional.of(COMPLETE);
            case FAILED -> Optional.of(CLOSE_UNREACHED);
            case CANCELLED -> Optional.of(CANCEL);
            case ENTERED_IN_ERROR -> Optional.of(ENTER_IN_ERROR);
            case DRAFT, RECEIVED, READY -> Optional.empty();
        };
    }
}
