package org.warmhandoff.referral.handoff.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Why a hand-off is taken back. */
public enum WithdrawReason implements Coded {
    CHOSE_OTHERWISE,
    FOUND_ELSEWHERE,
    ENTERED_IN_ERROR,
    OTHER,
    /** The person has taken their consent back. */
    CONSENT_REVOKED,
    /** The person's consent has run out. */
    CONSENT_EXPIRED;

    /** False for what follows by itself and is nobody's to say. */
    public boolean isSaidByWorkers() {
        return this != CONSENT_REVOKED && this != CONSENT_EXPIRED;
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
