package org.warmhandoff.referral.careplan.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** How far a need has come. */
public enum NeedState implements Coded {
    WANTED,
    BEING_WORKED_ON,
    MET,
    /** The person wants it no more, which is theirs to say. */
    NO_LONGER_WANTED;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
