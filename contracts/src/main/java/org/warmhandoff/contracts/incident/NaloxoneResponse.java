package org.warmhandoff.contracts.incident;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** How the person responded to naloxone. */
public enum NaloxoneResponse implements Coded {
    IMPROVED,
    UNCHANGED,
    WORSE,
    @JsonEnumDefaultValue
    UNKNOWN;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
