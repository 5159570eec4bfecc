package org.warmhandoff.contracts.incident;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** What happened. */
public enum IncidentKind implements Coded {
    OVERDOSE,
    /** Naloxone was given, and it was no overdose as far as is known. */
    NALOXONE_GIVEN,
    /** Somebody asks for support for themselves. */
    SELF_REFERRAL,
    /** Somebody asks that a person be visited who has not overdosed just now. */
    OUTREACH_REQUEST,
    OTHER;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
