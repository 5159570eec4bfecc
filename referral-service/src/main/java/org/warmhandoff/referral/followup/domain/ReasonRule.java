package org.warmhandoff.referral.followup.domain;

import org.warmhandoff.contracts.followup.FollowUpReason;
import org.warmhandoff.contracts.incident.Outcome;

/** Whom a follow-up is for. */
enum ReasonRule {
    /** A death becomes support for the bereaved family. */
    DEATH(FollowUpReason.FAMILY_SUPPORT),
    /** Whoever survived, or may have survived, gets outreach: not knowing is no reason to wait. */
    SURVIVAL(FollowUpReason.SURVIVOR_OUTREACH);

    private final FollowUpReason reason;

    ReasonRule(FollowUpReason reason) {
        this.reason = reason;
    }

    static FollowUpReason reasonFor(Outcome outcome) {
        return switch (outcome) {
            case FATAL -> DEATH.reason;
            case NONFATAL, UNKNOWN -> SURVIVAL.reason;
        };
    }
}
