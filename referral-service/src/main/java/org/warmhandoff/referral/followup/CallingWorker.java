package org.warmhandoff.referral.followup;

import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.audit.Access;
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

    /**
     * Whoever calls, for the access log.
     *
     * @throws ProblemException 403 when the account cannot stand in a message
     */
    public Access.Who who() {
        return new Access.Who(
                actor().worker().account(),
                null,
                caller.agency(),
                Stream.of(Roles.OUTREACH_WORKER, Roles.TEAM_LEAD, Roles.COORDINATOR)
                        .filter(caller::has)
                        .toList());
    }
}
