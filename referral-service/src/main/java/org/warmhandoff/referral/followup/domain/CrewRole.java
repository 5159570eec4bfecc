package org.warmhandoff.referral.followup.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Who went or called. Police are no crew: whether they were there is recorded by itself. */
public enum CrewRole implements Coded {
    /** Somebody with lived experience. */
    PEER,
    OUTREACH_WORKER,
    CLINICIAN,
    PARAMEDIC,
    SOCIAL_WORKER,
    LEAD,
    FAITH_LEADER,
    OTHER;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
