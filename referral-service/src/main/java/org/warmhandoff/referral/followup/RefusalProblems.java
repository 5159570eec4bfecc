package org.warmhandoff.referral.followup;

import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;
import org.warmhandoff.referral.followup.domain.Refusal;

/** What the domain refuses, as HTTP says it. */
final class RefusalProblems {

    private RefusalProblems() {}

    static ProblemException of(Refusal refusal) {
        return switch (refusal) {
            case NOT_OPEN, NOT_CLAIMED, FINISHED -> ProblemException.conflict(refusal.detail());
            case NOT_YOURS -> new ProblemException(ProblemKind.FORBIDDEN, refusal.detail());
            case ATTEMPT_IN_THE_FUTURE -> attempt("in-the-future", "is in the future", refusal);
            case ATTEMPT_BEFORE_THE_OVERDOSE ->
                attempt("before-the-overdose", "is before the overdose of this follow-up", refusal);
        };
    }

    private static ProblemException attempt(String code, String what, Refusal refusal) {
        return new ProblemException(ProblemKind.INVALID, refusal.detail(), new FieldError("/at", code, what));
    }
}
