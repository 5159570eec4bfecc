package org.warmhandoff.contracts.followup;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** How the person of a follow-up can be found. */
public enum Approach implements Coded {
    /** Somebody knows who it is: by phone or text, or by a visit after consent. */
    CONTACT,
    /** Nobody knows who it is: outreach goes to where the overdose happened. */
    PLACE_AND_TIME,
    /** The person is in a hospital or in custody. */
    IN_REACH;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
