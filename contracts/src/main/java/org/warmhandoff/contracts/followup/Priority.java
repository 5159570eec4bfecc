package org.warmhandoff.contracts.followup;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** How soon a follow-up should be looked at. */
public enum Priority implements Coded {
    @JsonEnumDefaultValue
    ROUTINE,
    URGENT;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
