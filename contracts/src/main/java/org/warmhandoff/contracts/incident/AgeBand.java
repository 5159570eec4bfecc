package org.warmhandoff.contracts.incident;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Age in completed years, banded. */
public enum AgeBand implements Coded {
    UNDER_18("0-17"),
    FROM_18("18-24"),
    FROM_25("25-34"),
    FROM_35("35-44"),
    FROM_45("45-54"),
    FROM_55("55-64"),
    FROM_65("65-plus"),
    @JsonEnumDefaultValue
    UNKNOWN("unknown");

    private final String code;

    AgeBand(String code) {
        this.code = code;
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }
}
