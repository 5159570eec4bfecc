package org.warmhandoff.incident.linking.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** What is made of two reports. */
public enum LinkVerdict implements Coded {
    /** One incident: linked without asking. */
    SAME,
    /** Perhaps one incident: a person decides. */
    REVIEW,
    /** Not one incident as far as the reports tell. */
    DIFFERENT;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
