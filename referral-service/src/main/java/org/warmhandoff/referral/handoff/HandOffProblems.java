package org.warmhandoff.referral.handoff;

import java.util.function.Supplier;

import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;
import org.warmhandoff.referral.handoff.domain.HandOffRefusal;
import org.warmhandoff.referral.handoff.domain.HandOffRefusedException;

/** What the domain refuses, as HTTP says it. */
final class HandOffProblems {

    private HandOffProblems() {}

    static <T> T allowed(Supplier<T> move) {
        try {
            return move.get();
        } catch (HandOffRefusedException refused) {
            throw of(refused.refusal());
        }
    }

    static ProblemException of(HandOffRefusal refusal) {
        return switch (refusal) {
            case NO_CONSENT_FOR_AGENCY, UNDER_WAY_ALREADY, NOT_OFFERED, NOT_ACCEPTED, HAND_OFF_ENDED ->
                problem(ProblemKind.CONFLICT, refusal, "", "is not possible in the present state");
            case FOR_RECEIVING_AGENCY, FOR_WORKER_OR_LEAD ->
                problem(ProblemKind.FORBIDDEN, refusal, "", "is somebody else's");
            case ARRIVED_IN_THE_FUTURE -> problem(ProblemKind.INVALID, refusal, "/at", "is in the future");
            case ARRIVED_BEFORE_THE_OFFER -> problem(ProblemKind.INVALID, refusal, "/at", "is before the offer");
            case COMES_BY_IS_OVER -> problem(ProblemKind.INVALID, refusal, "/by", "is over, or before from");
            case NOT_FOR_WORKERS_TO_SAY -> problem(ProblemKind.INVALID, refusal, "/reason", "follows by itself");
        };
    }

    private static ProblemException problem(ProblemKind kind, HandOffRefusal refusal, String pointer, String what) {
        return new ProblemException(kind, refusal.detail(), new FieldError(pointer, refusal.code(), what));
    }
}
