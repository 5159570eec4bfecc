package org.warmhandoff.referral.followup;

import jakarta.enterprise.context.RequestScoped;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;
import org.warmhandoff.kit.security.Caller;
import org.warmhandoff.referral.followup.domain.Actor;
import org.warmhandoff.referral.worker.domain.Worker;

/** Whoever calls, as the rules know them. */
@RequestScoped
public class CallingWorker {

    private final Caller caller;

    CallingWorker(Caller caller) {
        this.caller = caller;
    }

    /** @throws ProblemException 403 when the account cannot stand in a message */
    public Actor actor() {
        if (!Worker.isAccount(caller.subject())) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN,
                    "The token's subject is not an opaque account id, and would go into messages.");
        }
        return new Actor(new Worker(caller.subject()), caller.has(Roles.TEAM_LEAD) || caller.has(Roles.COORDINATOR));
    }
}
