package org.warmhandoff.referral.followup.domain;

import org.warmhandoff.contracts.Coded;

/** Why a move is refused. The detail is for people and holds nothing of the request. */
public enum Refusal implements Coded {
    NOT_OPEN("Only an open follow-up can be claimed."),
    NOT_CLAIMED("Claim the follow-up first: nobody has it."),
    NOT_THIS_WORKER("Somebody else has to do this one: the person said so, or you know each other."),
    PEERS_ONLY("The person asked for somebody with lived experience."),
    FINISHED("The follow-up has ended."),
    WANTS_NO_CONTACT("The person wants no contact any more: leave them alone until they come themselves."),
    ARRIVAL_NOT_CONFIRMED("A hand-off is under way: record first that the person got there."),
    NOT_YOURS("Only the worker who claimed it, a team lead or a coordinator may do this."),
    NOT_IN_TRIAGE("Only a follow-up in triage can be released."),
    ON_HOLD("The follow-up is on hold: resume it first."),
    NOT_ON_HOLD("The follow-up is not on hold."),
    HOLD_IS_OVER("Put it on hold until a time to come."),
    HOLD_TOO_LONG("Put it on hold for a year at most, so that the person is not forgotten."),
    SAME_TEAM("It is that team's already."),
    TOO_LITTLE_TRIED(
            "Nobody was reached, and too little was tried: more attempts, another channel or another time of day."),
    ASK_BEFORE_A_VISIT("There is a phone number: call or text first, and ask whether a visit is welcome."),
    NOTHING_LEFT_BEHIND("Nobody was reached: leave a neutral card at most, unless the person has consented."),
    NOTHING_TO_OTHERS("Say and give nothing to others that they have not asked for, unless the person has consented."),
    NOT_BEFORE_THE_DAY_THEY_SAID("The person asked not to be contacted before a day that has not come."),
    NOT_ON_THIS_CHANNEL("The person does not want to be contacted in this way."),
    WITHOUT_POLICE("The person does not want police to be there."),
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
