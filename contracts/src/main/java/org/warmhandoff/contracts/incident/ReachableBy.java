package org.warmhandoff.contracts.incident;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** A way to reach a person that the vault holds. The value itself never leaves it. */
public enum ReachableBy implements Coded {
    PHONE,
    ADDRESS,
    USUAL_PLACES;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
