package org.warmhandoff.incident.vault.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** What the person said when asked whether outreach may contact them. */
public enum Consent implements Coded {
    GIVEN,
    REFUSED,
    NOT_ASKED;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
