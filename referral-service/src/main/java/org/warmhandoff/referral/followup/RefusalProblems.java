package org.warmhandoff.referral.followup;

import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;
import org.warmhandoff.referral.followup.domain.Refusal;

/** What the domain refuses, as HTTP says it. */
public final class RefusalProblems {

    private RefusalProblems() {}

    public static ProblemException of(Refusal refusal) {
        return switch (refusal) {
            case NOT_OPEN,
                    NOT_CLAIMED,
                    NOT_IN_TRIAGE,
                    ON_HOLD,
                    NOT_ON_HOLD,
                    SAME_TEAM,
                    TOO_LITTLE_TRIED,
                    FINISHED,
                    WANTS_NO_CONTACT,
                    ARRIVAL_NOT_CONFIRMED,
                    NOT_THIS_WORKER,
                    PEERS_ONLY ->
                new ProblemException(
                        ProblemKind.CONFLICT,
                        refusal.detail(),
                        new FieldError("", refusal.code(), "is not possible in the present state"));
            case ASK_BEFORE_A_VISIT, NOT_BEFORE_THE_DAY_THEY_SAID, NOT_ON_THIS_CHANNEL ->
                contactRule("/channel", refusal);
            case NOTHING_LEFT_BEHIND, NOTHING_TO_OTHERS -> contactRule("/materials", refusal);
            case WITHOUT_POLICE -> contactRule("/policePresent", refusal);
            case NOT_YOURS ->
                new ProblemException(
                        ProblemKind.FORBIDDEN,
                        refusal.detail(),
                        new FieldError("", refusal.code(), "is somebody else's"));
            case HOLD_IS_OVER -> invalid("/until", refusal.code(), "is over", refusal);
            case HOLD_TOO_LONG -> invalid("/until", refusal.code(), "is more than a year off", refusal);
            case ATTEMPT_IN_THE_FUTURE -> invalid("/at", refusal.code(), "is in the future", refusal);
            case ATTEMPT_BEFORE_THE_OVERDOSE ->
                invalid("/at", refusal.code(), "is before the overdose of this follow-up", refusal);
        };
    }

    /** The code names the rule, so that a page can say it in the worker's language. */
    private static ProblemException contactRule(String pointer, Refusal rule) {
        return invalid(pointer, rule.code(), "breaks a rule of contact", rule);
    }

    private static ProblemException invalid(String pointer, String code, String what, Refusal refusal) {
        return new ProblemException(ProblemKind.INVALID, refusal.detail(), new FieldError(pointer, code, what));
    }
}
