package org.warmhandoff.incident.incident;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.incident.incident.IncidentStore.NewState;
import org.warmhandoff.incident.incident.domain.Contribution;
import org.warmhandoff.incident.linking.OpenQuestions;
import org.warmhandoff.incident.linking.domain.PersonAlignment;
import org.warmhandoff.incident.linking.domain.SuspectedDuplicateRule;
import org.warmhandoff.incident.linking.domain.SuspectedDuplicateRule.OpenQuestion;
import org.warmhandoff.incident.report.ReportConfig;
import org.warmhandoff.incident.report.ReportStore;
import org.warmhandoff.incident.report.domain.BackfillRule;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportedPerson;

/**
 * What the reports add up to. An incident is its reports: each new state is made from them anew, and its version is the
 * incident's own. Whoever calls holds the {@link org.warmhandoff.incident.report.IntakeLock}.
 */
@ApplicationScoped
public class Incidents {

    /** For fewer, waking another thread costs more than it spares. */
    private static final int MANY = 50;

    private final IncidentStore incidents;
    private final ReportStore reports;
    private final OpenQuestions questions;
    private final IncidentSnapshots snapshots;
    private final InstantSource clock;

    Incidents(
            IncidentStore incidents,
            ReportStore reports,
            OpenQuestions questions,
            ReportConfig config,
            InstantSource clock) {
        this.incidents = incidents;
        this.reports = reports;
        this.questions = questions;
        this.snapshots = new IncidentSnapshots(new BackfillRule(config.backfillAfter()));
        this.clock = clock;
    }

    /** The incident as it was last published. */
    public Optional<IncidentSnapshot> find(Handle handle, UUID id) {
        return incidents.find(handle, id);
    }

    /** Restates the incident of a report that was corrected, withdrawn or placed anew. */
    public void restate(Handle transaction, Report report) {
        restate(transaction, List.of(report.incidentId()));
    }

    /** Keeps a new version of a report and restates its incident. */
    public void correct(Handle transaction, Report report) {
        UUID id = report.incidentId();
        List<Contribution> others = new ArrayList<>();
        Optional<Contribution> before = Optional.empty();
        for (Contribution one : reports.ofIncidents(transaction, List.of(id)).getOrDefault(id, List.of())) {
            if (one.report().id().equals(report.id())) {
                before = Optional.of(one);
            } else {
                others.add(one);
            }
        }
        List<Integer> slots = slots(report, before.orElseThrow(), others);
        reports.update(transaction, report);
        if (!others.isEmpty()) {
            reports.assign(transaction, id, List.of(new Contribution(report, slots)));
        }
        others.add(new Contribution(report, slots));
        publish(transaction, Map.of(id, others), Set.of(id), Map.of());
    }

    /**
     * A position of a report stands for the same person as long as the number of people stays; another number says that the
     * reporter has looked again, and so do we.
     */
    private static List<Integer> slots(Report corrected, Contribution before, List<Contribution> others) {
        List<ReportedPerson> people = corrected.facts().people();
        if (people.size() == before.slots().size()) {
            return before.slots();
        }
        return others.isEmpty()
                ? IntStream.range(0, people.size()).boxed().toList()
                : PersonAlignment.slots(others, people);
    }

    /** States the incidents anew, from the reports that are kept; an incident that was never published is opened. */
    public void restate(Handle transaction, Collection<UUID> ids) {
        publish(transaction, reports.ofIncidents(transaction, ids), Set.copyOf(ids), Map.of());
    }

    /**
     * Publishes incidents whose reports are at hand.
     *
     * @param contributions all reports of each incident
     * @param existing those of the incidents that may have been published before
     * @param traceParents W3C trace context of what caused the new state, by incident
     */
    public void publish(
            Handle transaction,
            Map<UUID, List<Contribution>> contributions,
            Set<UUID> existing,
            Map<UUID, String> traceParents) {
        publish(transaction, contributions, existing, Set.of(), traceParents, () -> {});
    }

    /**
     * The same, with what the caller has to say to the database before: of many incidents the new states are made meanwhile.
     *
     * @param asked incidents that are suspected duplicates by questions that are not kept yet
     * @param before statements of this transaction that do not change the incidents
     */
    public void publish(
            Handle transaction,
            Map<UUID, List<Contribution>> contributions,
            Set<UUID> existing,
            Set<UUID> asked,
            Map<UUID, String> traceParents,
            Runnable before) {
        Instant now = now();
        Map<UUID, IncidentSnapshot> last = incidents.findAll(transaction, existing);
        List<OpenQuestion> open = questions.about(transaction, existing);
        Set<UUID> suspected = new HashSet<>(SuspectedDuplicateRule.suspected(open));
        suspected.addAll(asked);
        Function<Map.Entry<UUID, List<Contribution>>, NewState> state = one -> NewState.of(
                snapshots.of(
                        one.getKey(),
                        nextVersion(last.get(one.getKey())),
                        one.getValue(),
                        suspected.contains(one.getKey()),
                        now),
                now,
                traceParents.get(one.getKey()));
        Collection<Map.Entry<UUID, List<Contribution>>> all = contributions.entrySet();
        if (all.size() < MANY) {
            before.run();
            incidents.publish(transaction, all.stream().map(state).toList());
        } else {
            CompletableFuture<List<NewState>> states =
                    CompletableFuture.supplyAsync(() -> all.stream().map(state).toList());
            before.run();
            incidents.publish(transaction, states.join());
        }
        restateSuspicions(
                transaction,
                open.stream()
                        .flatMap(OpenQuestion::incidents)
                        .filter(id -> !contributions.containsKey(id))
                        .collect(Collectors.toSet()));
    }

    /** States those of the incidents anew that are suspected duplicates and were not, or are so no more. */
    public void restateSuspicions(Handle transaction, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        Set<UUID> suspected = SuspectedDuplicateRule.suspected(questions.about(transaction, ids));
        Instant now = now();
        incidents.publish(
                transaction,
                incidents.findAll(transaction, ids).values().stream()
                        .filter(last -> last.status() == IncidentStatus.ACTIVE)
                        .filter(last -> IncidentSnapshots.isSuspected(last) != suspected.contains(last.incidentId()))
                        .map(last -> IncidentSnapshots.suspected(last, suspected.contains(last.incidentId()), now))
                        .map(next -> NewState.of(next, now, null))
                        .toList());
    }

    /** Ends an incident whose reports all belong to another one now. */
    public void endMerged(Handle transaction, UUID id, UUID into) {
        incidents.find(transaction, id).ifPresent(last -> {
            Instant now = now();
            incidents.publish(transaction, List.of(NewState.of(IncidentSnapshots.merged(last, into, now), now, null)));
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static long nextVersion(@Nullable IncidentSnapshot before) {
        return before == null ? 1 : before.version() + 1;
    }
}
