package org.warmhandoff.contracts.count;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** How large the area of a count is. */
public enum CountLevel implements Coded {
    NEIGHBORHOOD,
    JURISDICTION,
    /** Everything the system knows of. */
    ALL;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
