package org.warmhandoff.referral.followup.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** What was given, or left where nobody was. */
public enum Material implements Coded {
    /** A card that says "community outreach" and a number, and nothing of an overdose or substances. */
    NEUTRAL_CARD,
    RESOURCE_CARD,
    NALOXONE_KIT,
    TEST_STRIPS,
    SAFER_USE_SUPPLIES,
    WOUND_CARE,
    HYGIENE_KIT,
    FOOD,
    CLOTHING,
    PHONE,
    TRANSPORT_TICKET;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
