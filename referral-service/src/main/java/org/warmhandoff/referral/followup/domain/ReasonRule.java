package org.warmhandoff.referral.followup.domain;

import org.warmhandoff.contracts.followup.FollowUpReason;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.Outcome;

/** Whom a follow-up is for. */
enum ReasonRule {
    /** A death becomes support for the bereaved family, whatever was asked for before. */
    DEATH(FollowUpReason.FAMILY_SUPPORT),
    /** Who asks for support gets outreach. */
    REQUEST_BY_THE_PERSON(FollowUpReason.SELF_REFERRAL),
    /** Who is said to need support gets outreach. */
    REQUEST_BY_SOMEBODY_ELSE(FollowUpReason.OUTREACH_REQUEST),
    /** Whoever survived, or may have survived, gets outreach: not knowing is no reason to wait. */
    SURVIVAL(FollowUpReason.SURVIVOR_OUTREACH);

    private final FollowUpReason reason;

    ReasonRule(FollowUpReason reason) {
        this.reason = reason;
    }

    static FollowUpReason reasonFor(IncidentKind kind, Outcome outcome) {
        return ruleFor(kind, outcome).reason;
    }

    /** True for the kinds that open no follow-up. */
    static boolean isWithoutOutreach(IncidentKind kind) {
        return switch (kind) {
            case OVERDOSE, SELF_REFERRAL, OUTREACH_REQUEST -> false;
            case NALOXONE_GIVEN, OTHER -> true;
        };
    }

    private static ReasonRule ruleFor(IncidentKind kind, Outcome outcome) {
        if (outcome == Outcome.FATAL) {
            return DEATH;
        }
        return switch (kind) {
            case SELF_REFERRAL -> REQUEST_BY_THE_PERSON;
            case OUTREACH_REQUEST -> REQUEST_BY_SOMEBODY_ELSE;
            case OVERDOSE, NALOXONE_GIVEN, OTHER -> SURVIVAL;
        };
    }
}
