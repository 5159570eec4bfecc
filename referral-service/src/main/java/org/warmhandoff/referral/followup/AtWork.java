package org.warmhandoff.referral.followup;

import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.referral.followup.domain.Actor;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.followup.domain.RefusedException;

/** Who may say something of a follow-up that is no move of it. */
public final class AtWork {

    private AtWork() {}

    /** @throws ProblemException 409 when it has ended, 403 when it is neither the actor's nor led by them */
    public static void require(FollowUp followUp, Actor actor) {
        try {
            followUp.requireAtWork(actor);
        } catch (RefusedException refused) {
            throw RefusalProblems.of(refused.refusal());
        }
    }
}
