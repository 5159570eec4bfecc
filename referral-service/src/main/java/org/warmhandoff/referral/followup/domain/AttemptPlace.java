package org.warmhandoff.referral.followup.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Where an attempt was made, as far as a kind of place tells. */
public enum AttemptPlace implements Coded {
    HOME,
    /** Where the overdose happened. */
    OVERDOSE_PLACE,
    STREET,
    SHELTER,
    HOSPITAL,
    JAIL,
    TREATMENT_PROGRAM,
    /** A library, a church, a day center. */
    COMMUNITY_PLACE,
    OTHER;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
