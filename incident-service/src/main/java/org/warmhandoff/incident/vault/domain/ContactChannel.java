package org.warmhandoff.incident.vault.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** How a person wants to be reached. */
public enum ContactChannel implements Coded {
    PHONE,
    TEXT,
    EMAIL,
    VISIT,
    STREET_OUTREACH,
    NONE;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
