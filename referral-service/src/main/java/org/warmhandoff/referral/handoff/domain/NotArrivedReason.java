package org.warmhandoff.referral.handoff.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Why a person did not get there. It says what a service could do better, and blames nobody. */
public enum NotArrivedReason implements Coded {
    /** Not now, or not there. */
    CHOSE_OTHERWISE,
    NO_TRANSPORT,
    COULD_NOT_WAIT,
    /** They came, and the agency could not take them. */
    TURNED_AWAY,
    IN_HOSPITAL,
    IN_CUSTODY,
    NOT_KNOWN,
    OTHER;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
