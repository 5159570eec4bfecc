package org.warmhandoff.contracts.followup;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Where a follow-up stands. */
public enum FollowUpStatus implements Coded {
    /** A lead looks at it before anyone is told. */
    TRIAGE,
    /** In the pool, waiting for a worker. */
    OPEN,
    /** A worker took it. */
    CLAIMED,
    /** Outreach was attempted at least once. */
    IN_PROGRESS,
    /** Waits until a date, for a reason; its worker keeps it. */
    ON_HOLD,
    /** Ended with an outcome. */
    COMPLETED,
    /** Ended because enough attempts reached nobody. */
    CLOSED_UNREACHED,
    /** No longer needed; the reason is in the status reason. */
    CANCELLED,
    /** It should never have been. */
    ENTERED_IN_ERROR;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
