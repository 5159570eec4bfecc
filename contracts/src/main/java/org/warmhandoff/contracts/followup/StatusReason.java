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
    /** The incident and another were found to be one, and the other's follow-up of the same person goes on. */
    INCIDENT_MERGED,
    /** It happened so long before it was first reported that nobody is to be woken. */
    INCIDENT_BACKFILL,
    @JsonEnumDefaultValue
    OTHER;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
