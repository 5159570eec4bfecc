package org.warmhandoff.contracts.incident;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Whether an incident still stands. */
public enum IncidentStatus implements Coded {
    /** It counts. */
    ACTIVE,
    /** The reporting agency took it back. */
    WITHDRAWN,
    /** Another incident carries its people now: it leaves every count, and one follow-up of each person goes on. */
    MERGED;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
