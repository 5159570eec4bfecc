package org.warmhandoff.referral.consent.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** What a person agrees to. Nothing is included in anything else. */
public enum ConsentScope implements Coded {
    /** Outreach may go on being in touch. */
    OUTREACH_CONTACT,
    /** To be asked again how they are, after support has begun. */
    CHECK_INS,
    /** One named agency is told what they need. */
    HAND_OFF,
    /** Messages on a channel of their own. */
    MESSAGES;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
