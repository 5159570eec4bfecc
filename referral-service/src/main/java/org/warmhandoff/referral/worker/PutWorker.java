package org.warmhandoff.referral.worker;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;
import org.warmhandoff.referral.team.TeamStore;
import org.warmhandoff.referral.worker.domain.Worker;
import org.warmhandoff.referral.worker.domain.WorkerProfile;

/** Registers a worker or changes what is known of them. */
@ApplicationScoped
public class PutWorker {

    /** What has become of the worker. */
    record Result(WorkerProfile profile, boolean created) {}

    private static final EventLog LOG = EventLog.of(PutWorker.class);

    private final Database database;
    private final WorkerStore workers;
    private final TeamStore teams;

    PutWorker(Database database, WorkerStore workers, TeamStore teams) {
        this.database = database;
        this.workers = workers;
        this.teams = teams;
    }

    /**
     * @param ifMatch the entity tag of the version to change; null to register
     * @throws ProblemException 428 to change without {@code ifMatch}; 412 when it has moved on or is not there; 422 for a team
     *     that does not exist
     */
    Result put(Worker worker, WorkerRequest request, @Nullable String ifMatch) {
        Result result = database.inTransaction(transaction -> put(transaction, worker, request, ifMatch));
        LOG.info(
                result.created() ? "worker.registered" : "worker.changed",
                LogField.count("version", result.profile().version()));
        return result;
    }

    private Result put(Handle transaction, Worker worker, WorkerRequest request, @Nullable String ifMatch) {
        Optional<WorkerProfile> existing = workers.lock(transaction, worker.account());
        long version = existing.map(WorkerProfile::version).orElse(0L);
        if (existing.isPresent() || ifMatch != null) {
            Preconditions.requireCurrent(Preconditions.expectedVersion(ifMatch), version);
        }
        requireTeams(transaction, request.teams());
        WorkerProfile next = request.toProfile(worker, version + 1);
        workers.save(transaction, next);
        return new Result(next, existing.isEmpty());
    }

    private void requireTeams(Handle transaction, List<String> named) {
        for (int at = 0; at < named.size(); at++) {
            if (teams.find(transaction, named.get(at)).isEmpty()) {
                throw ProblemException.invalid("/teams/" + at, "unknown", "is not the code of a team");
            }
        }
    }
}
