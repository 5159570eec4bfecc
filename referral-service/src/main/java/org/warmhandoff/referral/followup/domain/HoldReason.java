package org.warmhandoff.referral.followup.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.followup.StatusReason;

/** Why a follow-up waits until a date. */
public enum HoldReason implements Coded {
    IN_HOSPITAL(StatusReason.IN_HOSPITAL),
    IN_CUSTODY(StatusReason.IN_CUSTODY),
    /** The person said not now. */
    ASKED_FOR_LATER(StatusReason.ASKED_FOR_LATER),
    /** It is not safe for the worker now. */
    SAFETY(StatusReason.SAFETY);

    private final StatusReason statusReason;

    HoldReason(StatusReason statusReason) {
        this.statusReason = statusReason;
    }

    StatusReason statusReason() {
        return statusReason;
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
