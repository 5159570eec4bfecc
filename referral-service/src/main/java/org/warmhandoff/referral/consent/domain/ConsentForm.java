package org.warmhandoff.referral.consent.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** How a person has agreed. */
public enum ConsentForm implements Coded {
    SPOKEN,
    WRITTEN;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
