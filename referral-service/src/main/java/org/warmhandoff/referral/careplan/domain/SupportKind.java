package org.warmhandoff.referral.careplan.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** What a support is to the person who names it. */
public enum SupportKind implements Coded {
    FAMILY,
    FRIEND,
    PEER,
    FAITH_COMMUNITY,
    /** Mutual aid and recovery communities. */
    RECOVERY_COMMUNITY,
    EMPLOYER,
    PROVIDER,
    OTHER;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
