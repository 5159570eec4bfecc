package org.warmhandoff.contracts.followup;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Why a follow-up was returned to the pool or cancelled. */
public enum StatusReason implements Coded {
    CONFLICT_OF_INTEREST,
    LANGUAGE,
    WORKLOAD,
    SAFETY,
    OUTSIDE_AREA,
    INCIDENT_WITHDRAWN,
    INCIDENT_RULED_OUT,
    PERSON_REMOVED,
    @JsonEnumDefaultValue
    OTHER;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
