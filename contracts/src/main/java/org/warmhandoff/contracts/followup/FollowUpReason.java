package org.warmhandoff.contracts.followup;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Whom the follow-up is for. */
public enum FollowUpReason implements Coded {
    /** The person who survived. */
    SURVIVOR_OUTREACH,
    /** The bereaved family. */
    FAMILY_SUPPORT,
    /** The person who asked for support. */
    SELF_REFERRAL,
    /** The person whom somebody asked to have visited. */
    OUTREACH_REQUEST,
    /** The person again, some time after support began, as they agreed. */
    CHECK_IN;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
