package org.warmhandoff.contracts.incident;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** How sure it is that an incident was an overdose. */
public enum Classification implements Coded {
    SUSPECTED,
    PROBABLE,
    CONFIRMED,
    /** An overdose that is so classified leaves every count. */
    RULED_OUT;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
