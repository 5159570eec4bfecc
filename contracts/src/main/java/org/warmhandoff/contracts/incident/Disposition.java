package org.warmhandoff.contracts.incident;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Where the person went from the scene. */
public enum Disposition implements Coded {
    TRANSPORTED,
    TREATED_ON_SCENE,
    REFUSED_TRANSPORT,
    LEFT_SCENE,
    DIED_ON_SCENE,
    /** Outreach goes there, and the person is asked there. */
    IN_CUSTODY,
    OTHER,
    @JsonEnumDefaultValue
    UNKNOWN;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
