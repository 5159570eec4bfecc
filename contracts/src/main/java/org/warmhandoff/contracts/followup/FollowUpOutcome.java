package org.warmhandoff.contracts.followup;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** How a follow-up ended. No answer, not now and never contact are different outcomes. */
public enum FollowUpOutcome implements Coded {
    ENGAGED_PLAN_MADE,
    ENGAGED_SUPPLIES_ONLY,
    ENGAGED_WANTS_LATER,
    LINKED,
    DECLINED_NOW,
    DECLINED_DO_NOT_CONTACT,
    REACHED_FAMILY_ONLY,
    UNABLE_TO_LOCATE,
    UNABLE_TO_CONTACT,
    MOVED_OR_TRANSFERRED,
    IN_HOSPITAL,
    IN_CUSTODY,
    DECEASED,
    ALREADY_IN_SERVICES,
    UNSAFE;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
