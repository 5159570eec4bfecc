package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.referral.assignment.domain.Candidate;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.worker.WorkerStore;
import org.warmhandoff.referral.worker.domain.Worker;
import org.warmhandoff.referral.worker.domain.WorkerProfile;

/** Reads what the choice of a worker goes by. */
@ApplicationScoped
class CandidateStore {

    private record Load(int unfinished, int recentDeaths, @Nullable Instant lastOffered) {}

    private final WorkerStore workers;

    CandidateStore(WorkerStore workers) {
        this.workers = workers;
    }

    /**
     * The workers of these teams, with what they carry.
     *
     * @param since deaths after that are recent
     */
    List<Candidate> ofTeams(Handle handle, Set<String> teams, Instant since) {
        List<WorkerProfile> profiles = workers.activeOfTeams(handle, teams);
        if (profiles.isEmpty()) {
            return List.of();
        }
        Map<String, Load> loads = loads(handle, profiles, since);
        return profiles.stream()
                .map(profile -> {
                    Load load =
                            Objects.requireNonNull(loads.get(profile.worker().account()));
                    return new Candidate(profile, load.unfinished(), load.recentDeaths(), load.lastOffered());
                })
                .toList();
    }

    /** Nobody counts beyond what a worker may have: who has that much is asked for nothing. */
    private static Map<String, Load> loads(Handle handle, List<WorkerProfile> profiles, Instant since) {
        Map<String, Load> loads = new HashMap<>();
        handle.createQuery(
                        """
                        WITH died AS (
                            SELECT assignee, coalesce(person_ref, follow_up_id) AS person FROM follow_up
                            WHERE outcome = 'deceased' AND updated_at > :since AND assignee = ANY (:accounts)
                            UNION
                            SELECT mine.assignee, mine.person_ref
                            FROM follow_up theirs JOIN follow_up mine USING (person_ref)
                            WHERE theirs.reason = 'family-support' AND theirs.created_at > :since
                                AND mine.assignee = ANY (:accounts))
                        SELECT w.account,
                               (SELECT count(*) FROM (
                                   SELECT FROM follow_up
                                   WHERE assignee = w.account AND status IN ('claimed', 'in-progress', 'on-hold')
                                   LIMIT w.most) one)
                             + (SELECT count(*) FROM (
                                   SELECT FROM follow_up WHERE offered_to = w.account LIMIT w.most) one) AS unfinished,
                               (SELECT count(*) FROM died WHERE assignee = w.account) AS deaths,
                               (SELECT max(offered_at) FROM follow_up_offer WHERE offered_to = w.account) AS last
                        FROM unnest(:accounts, :most) AS w (account, most)
                        """)
                .bind("since", since)
                .bind(
                        "accounts",
                        profiles.stream().map(one -> one.worker().account()).toArray(String[]::new))
                .bind("most", profiles.stream().map(WorkerProfile::mostTasks).toArray(Integer[]::new))
                .map((row, context) -> Map.entry(
                        row.getString("account"),
                        new Load(
                                row.getInt("unfinished"),
                                row.getInt("deaths"),
                                row.getObject("last") == null ? null : FollowUpRow.time(row, "last"))))
                .forEach(entry -> loads.put(entry.getKey(), entry.getValue()));
        return loads;
    }

    /** The workers who have worked with each person who was recognized, by the person's reference. */
    Map<UUID, Set<Worker>> known(Handle handle, Collection<UUID> people) {
        Map<UUID, Set<Worker>> known = new HashMap<>();
        handle.createQuery(
                        """
                        SELECT DISTINCT person_ref AS key, assignee AS worker FROM follow_up
                        WHERE person_ref = ANY (:people) AND assignee IS NOT NULL AND attempts > 0
                        """)
                .bind("people", people.toArray(UUID[]::new))
                .map((row, context) -> Map.entry(row.getObject("key", UUID.class), new Worker(row.getString("worker"))))
                .forEach(one -> known.computeIfAbsent(one.getKey(), key -> new HashSet<>())
                        .add(one.getValue()));
        return known;
    }

    /** The workers who had each of these follow-ups, or an offer of it, already. */
    Map<UUID, Set<Worker>> passedOver(Handle handle, Collection<FollowUp> followUps) {
        Map<UUID, Set<Worker>> passed = new HashMap<>();
        handle.createQuery(
                        """
                        SELECT follow_up_id AS key, offered_to AS worker FROM follow_up_offer
                        WHERE follow_up_id = ANY (:ids)
                        UNION
                        SELECT follow_up_id, assignee FROM follow_up_history
                        WHERE follow_up_id = ANY (:ids) AND assignee IS NOT NULL
                        """)
                .bind("ids", followUps.stream().map(FollowUp::id).toArray(UUID[]::new))
                .map((row, context) -> Map.entry(row.getObject("key", UUID.class), new Worker(row.getString("worker"))))
                .forEach(one -> passed.computeIfAbsent(one.getKey(), key -> new HashSet<>())
                        .add(one.getValue()));
        return passed;
    }
}
