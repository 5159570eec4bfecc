package org.warmhandoff.referral.followup.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.followup.StatusReason;

/** Why a team lead or a coordinator ends a follow-up that cannot come to an outcome. */
public enum CancelReason implements Coded {
    OUTSIDE_AREA(StatusReason.OUTSIDE_AREA),
    SAFETY(StatusReason.SAFETY),
    /** Another follow-up serves the same person. */
    DUPLICATE(StatusReason.DUPLICATE),
    /** The person said never. */
    DO_NOT_CONTACT(StatusReason.DO_NOT_CONTACT),
    OTHER(StatusReason.OTHER);

    private final StatusReason statusReason;

    CancelReason(StatusReason statusReason) {
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
