package org.warmhandoff.contracts.followup;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Where a follow-up stands. */
public enum FollowUpStatus implements Coded {
    /** In the pool, waiting for a worker. */
    OPEN,
    /** A worker took it. */
    CLAIMED,
    /** Outreach was attempted at least once. */
    IN_PROGRESS,
    /** Ended with an outcome. */
    COMPLETED,
    /** No longer needed; the reason is in the status reason. */
    CANCELLED;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
