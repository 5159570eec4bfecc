package org.warmhandoff.referral.followup.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Whom an attempt reached. Nobody is not a no. */
public enum Reached implements Coded {
    PERSON,
    /** Family, friends or somebody else close to the person. */
    NETWORK,
    NOBODY;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
