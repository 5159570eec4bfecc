package org.warmhandoff.referral.consent;

import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;
import org.warmhandoff.referral.consent.domain.ConsentRule;

/** What the rules of consents refuse, as HTTP says it. */
final class ConsentProblems {

    private ConsentProblems() {}

    static ProblemException of(ConsentRule rule) {
        FieldError error =
                switch (rule) {
                    case GIVEN_IN_THE_FUTURE -> new FieldError("/givenAt", rule.code(), "is in the future");
                    case EXPIRED_ALREADY ->
                        new FieldError("/expiresAt", rule.code(), "is over, or before it was given");
                };
        return new ProblemException(ProblemKind.INVALID, rule.detail(), error);
    }
}
