package org.warmhandoff.referral.handoff.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Who has confirmed that a person got there. */
public enum Confirmation implements Coded {
    RECEIVING_AGENCY,
    /** Who walked with the person. */
    WORKER;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
