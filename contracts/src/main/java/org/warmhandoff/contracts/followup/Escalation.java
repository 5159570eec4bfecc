package org.warmhandoff.contracts.followup;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Who has been told that a follow-up waits. Each step includes those before it. */
public enum Escalation implements Coded {
    @JsonEnumDefaultValue
    NONE,
    /** Every worker of the team was reminded. */
    POOL,
    /** The team's lead. */
    LEAD,
    COORDINATOR;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
