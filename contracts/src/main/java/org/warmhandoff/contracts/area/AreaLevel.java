package org.warmhandoff.contracts.area;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** How large an area is. */
public enum AreaLevel implements Coded {
    /** The smallest area that counts are given for. */
    NEIGHBORHOOD,
    /** The city, township or county that answers for a neighborhood. */
    JURISDICTION;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
