package org.warmhandoff.referral.directory.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Whether a service can take somebody: the codes of the Gravity Project's SDOH guide, and one for nobody knowing. */
public enum CapacityStatus implements Coded {
    HAS_CAPACITY,
    NO_CAPACITY,
    WAITLIST,
    /** Whether there is room depends on the person. */
    ADDITIONAL_ASSESSMENT_REQUIRED,
    /** Nobody has said, or too long ago. */
    UNKNOWN;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
