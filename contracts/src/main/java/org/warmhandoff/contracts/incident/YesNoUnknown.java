package org.warmhandoff.contracts.incident;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Whether something was so. Not saying is not the same as no. */
public enum YesNoUnknown implements Coded {
    YES,
    NO,
    @JsonEnumDefaultValue
    UNKNOWN;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
