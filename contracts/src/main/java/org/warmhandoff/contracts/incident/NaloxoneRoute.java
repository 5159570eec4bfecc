package org.warmhandoff.contracts.incident;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** How naloxone was given. */
public enum NaloxoneRoute implements Coded {
    INTRANASAL,
    INTRAMUSCULAR,
    INTRAVENOUS,
    SUBCUTANEOUS,
    OTHER,
    @JsonEnumDefaultValue
    UNKNOWN;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
