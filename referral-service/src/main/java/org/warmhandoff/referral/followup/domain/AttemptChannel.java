package org.warmhandoff.referral.followup.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** How a worker tried to reach somebody. */
public enum AttemptChannel implements Coded {
    PHONE,
    TEXT,
    /** At the person's place. */
    VISIT,
    /** Where people are, such as the place of the overdose. */
    STREET,
    /** In a hospital, a jail or a shelter. */
    IN_REACH;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
