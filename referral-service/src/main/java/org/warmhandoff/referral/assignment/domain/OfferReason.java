package org.warmhandoff.referral.assignment.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Why a follow-up was offered to one worker and not to another. */
public enum OfferReason implements Coded {
    /** Nobody else of the team may be asked. */
    ONLY_ONE,
    SPEAKS_THE_LANGUAGE,
    WISHED_GENDER,
    KNOWS_THE_PERSON,
    KNOWS_THE_AREA,
    SKILLED,
    ON_SHIFT,
    FEWEST_TASKS,
    /** All else was equal. */
    LONGEST_WITHOUT_AN_OFFER;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
