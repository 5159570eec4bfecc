package org.warmhandoff.incident.linking.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** What an observation means for linking, beside its points. */
public enum Bearing implements Coded {
    /** Speaks for or against by its points, and no more. */
    EVIDENCE,
    /** Never linked without a person: the score decides whether one is asked. */
    CONFLICT,
    /** Cannot be one incident: neither linked nor asked about, whatever the score. */
    EXCLUSION;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
