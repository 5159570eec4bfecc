package org.warmhandoff.contracts.incident;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** What a classification rests on. */
public enum ClassificationBasis implements Coded {
    /** What the dispatcher was told. */
    DISPATCH,
    SELF_REPORT,
    /** What the people at the scene thought. */
    RESPONDER_IMPRESSION,
    /** The person came to after naloxone. */
    NALOXONE_RESPONSE,
    /** A published case definition, applied to the record. */
    CASE_DEFINITION,
    HOSPITAL_DIAGNOSIS,
    TOXICOLOGY,
    AUTOPSY,
    @JsonEnumDefaultValue
    UNKNOWN;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
