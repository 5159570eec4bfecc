package org.warmhandoff.referral.worker.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Whom a worker has learned to support especially. */
public enum Skill implements Coded {
    YOUTH,
    PREGNANCY,
    /** Families, the bereaved among them. */
    FAMILY;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
