package org.warmhandoff.contracts.incident;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** What the person said when asked whether outreach may contact them. */
public enum OutreachConsent implements Coded {
    GIVEN,
    REFUSED,
    @JsonEnumDefaultValue
    NOT_ASKED;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
