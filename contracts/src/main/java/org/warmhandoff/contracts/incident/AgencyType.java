package org.warmhandoff.contracts.incident;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Kind of a reporting agency. */
public enum AgencyType implements Coded {
    EMS,
    FIRE,
    POLICE,
    HOSPITAL,
    MEDICAL_EXAMINER,
    COMMUNITY,
    @JsonEnumDefaultValue
    OTHER;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
