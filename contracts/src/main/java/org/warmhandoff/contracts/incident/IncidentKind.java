package org.warmhandoff.contracts.incident;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** What happened. */
public enum IncidentKind implements Coded {
    OVERDOSE;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
