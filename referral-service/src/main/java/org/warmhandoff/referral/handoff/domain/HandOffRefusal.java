package org.warmhandoff.referral.handoff.domain;

import org.warmhandoff.contracts.Coded;

/** Why something cannot be done with a hand-off. The detail is for people and holds nothing of the request. */
public enum HandOffRefusal implements Coded {
    NO_CONSENT_FOR_AGENCY("The person does not agree, or no longer, that this agency is told of them: ask them first."),
    UNDER_WAY_ALREADY("A hand-off for this need to this agency is under way."),
    NOT_OFFERED("Only a hand-off that waits for an answer can be accepted or declined."),
    NOT_ACCEPTED("The agency has to accept the hand-off first."),
    HAND_OFF_ENDED("The hand-off has ended."),
    FOR_RECEIVING_AGENCY("Only the receiving agency answers a hand-off."),
    FOR_WORKER_OR_LEAD("Only the worker of the follow-up, who offered it, a team lead or a coordinator may do this."),
    ARRIVED_IN_THE_FUTURE("Record an arrival after it happened."),
    ARRIVED_BEFORE_THE_OFFER("An arrival cannot come before the hand-off was offered."),
    COMES_BY_IS_OVER("Say a time to come."),
    NOT_FOR_WORKERS_TO_SAY("This reason follows by itself from the person's consent.");

    private final String detail;

    HandOffRefusal(String detail) {
        this.detail = detail;
    }

    public String detail() {
        return detail;
    }
}
