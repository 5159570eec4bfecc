package org.warmhandoff.referral.followup.domain;

/** Why a move is refused. The detail is for people and holds nothing of the request. */
public enum Refusal {
    NOT_OPEN("Only an open follow-up can be claimed."),
    NOT_CLAIMED("Claim the follow-up first: nobody has it."),
    FINISHED("The follow-up has ended."),
    NOT_YOURS("Only the worker who claimed it, a team lead or a coordinator may do this."),
    ATTEMPT_IN_THE_FUTURE("Record an attempt after it was made."),
    ATTEMPT_BEFORE_THE_OVERDOSE("An attempt cannot come before the overdose.");

    private final String detail;

    Refusal(String detail) {
        this.detail = detail;
    }

    public String detail() {
        return detail;
    }
}
