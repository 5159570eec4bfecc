package org.warmhandoff.referral.followup.domain;

import java.util.Optional;

import org.warmhandoff.referral.assignment.domain.WishedWorker;
import org.warmhandoff.referral.worker.domain.Worker;
import org.warmhandoff.referral.worker.domain.WorkerRole;

/** Who may take a follow-up: what the person has said of it binds whoever claims, and the lead who assigns. */
public final class ClaimRule {

    private ClaimRule() {}

    /**
     * Why this worker may not take it; empty when they may.
     *
     * @param role empty for a worker who is not registered, and so is not known to be a peer
     */
    public static Optional<Refusal> broken(WishedWorker wishes, Worker worker, Optional<WorkerRole> role) {
        if (wishes.refused().contains(worker)) {
            return Optional.of(Refusal.NOT_THIS_WORKER);
        }
        return wishes.peer() && role.filter(WorkerRole.PEER::equals).isEmpty()
                ? Optional.of(Refusal.PEERS_ONLY)
                : Optional.empty();
    }
}
