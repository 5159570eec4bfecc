package org.warmhandoff.referral.followup.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.followup.StatusReason;

/** Why a worker gives a follow-up back to the pool. */
public enum ReturnReason implements Coded {
    /** The worker and the person, or their families, know each other in a way that stands between them. */
    CONFLICT_OF_INTEREST(StatusReason.CONFLICT_OF_INTEREST),
    LANGUAGE(StatusReason.LANGUAGE),
    WORKLOAD(StatusReason.WORKLOAD),
    SAFETY(StatusReason.SAFETY),
    OUTSIDE_AREA(StatusReason.OUTSIDE_AREA),
    OTHER(StatusReason.OTHER);

    private final StatusReason statusReason;

    ReturnReason(StatusReason statusReason) {
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
