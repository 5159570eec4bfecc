package org.warmhandoff.contracts.count;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** What is counted for those who may not see exact counts. The last three add up to the first. */
public enum PublicMeasure implements Coded {
    PEOPLE,
    FATAL,
    NONFATAL,
    UNKNOWN;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
