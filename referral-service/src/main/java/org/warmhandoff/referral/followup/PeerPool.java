package org.warmhandoff.referral.followup;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.security.Caller;
import org.warmhandoff.referral.worker.WorkerStore;
import org.warmhandoff.referral.worker.domain.Worker;
import org.warmhandoff.referral.worker.domain.WorkerProfile;
import org.warmhandoff.referral.worker.domain.WorkerRole;

/**
 * Who sees in lists what waits for peers alone: peers, who can take it, and leads, because whoever waits must be seen to wait. No other
 * worker can take it, so that in their lists it would only be in the way.
 */
@ApplicationScoped
public class PeerPool {

    /** True for a row of {@code follow_up} that is in the lists of {@code :noPeer}. */
    static final String NOT_HIDDEN = "(assignee = :noPeer OR NOT " + ContactWishStore.FOR_PEERS_ALONE + ")";

    private final Database database;
    private final WorkerStore workers;

    PeerPool(Database database, WorkerStore workers) {
        this.database = database;
        this.workers = workers;
    }

    /** The account from whose lists it is left out, unless they have it already; null for peers and leads. */
    public @Nullable String hiddenFrom(Caller caller) {
        boolean sees = caller.has(Roles.TEAM_LEAD) || caller.has(Roles.COORDINATOR) || isPeer(caller.subject());
        return sees ? null : caller.subject();
    }

    private boolean isPeer(String account) {
        return Worker.isAccount(account)
                && database.read(handle -> workers.find(handle, new Worker(account)))
                        .map(WorkerProfile::role)
                        .filter(WorkerRole.PEER::equals)
                        .isPresent();
    }
}
