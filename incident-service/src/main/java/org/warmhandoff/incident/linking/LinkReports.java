package org.warmhandoff.incident.linking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.incident.incident.domain.Contribution;
import org.warmhandoff.incident.linking.domain.Candidate;
import org.warmhandoff.incident.linking.domain.HumanDecisions;
import org.warmhandoff.incident.linking.domain.LinkDecision;
import org.warmhandoff.incident.linking.domain.LinkPolicy;
import org.warmhandoff.incident.linking.domain.Linking;
import org.warmhandoff.incident.linking.domain.PairForReview;
import org.warmhandoff.incident.linking.domain.PersonAlignment;
import org.warmhandoff.incident.linking.domain.SuspectedDuplicateRule;
import org.warmhandoff.incident.linking.domain.SuspectedDuplicateRule.Known;
import org.warmhandoff.incident.linking.domain.SuspectedDuplicateRule.OpenQuestion;
import org.warmhandoff.incident.report.ReportStore;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportStatus;

/**
 * Finds new reports their incident. Whoever calls holds the {@link org.warmhandoff.incident.report.IntakeLock}: two reports of
 * one event that came at the same time would not see each other otherwise.
 */
@ApplicationScoped
public class LinkReports {

    private final CandidateSearch search;
    private final ReportStore reports;
    private final MoveReports move;
    private final LinkPolicy policy;
    private final Linking linking;

    LinkReports(CandidateSearch search, ReportStore reports, MoveReports move, LinkingConfig config) {
        this.search = search;
        this.reports = reports;
        this.move = move;
        this.policy = config.policy();
        this.linking = new Linking(policy);
    }

    /**
     * Where new reports belong.
     *
     * @param placed each of the reports in its incident, in order
     * @param incidents all reports of every incident that gained one
     * @param existing those of the incidents that were there before
     * @param joined why a report joined an incident that it did not open, by report
     * @param review what a human is to be asked
     * @param suspected incidents that are suspected duplicates as long as that is not answered
     */
    public record Placing(
            List<Contribution> placed,
            Map<UUID, List<Contribution>> incidents,
            Set<UUID> existing,
            Map<UUID, LinkDecision.Join> joined,
            List<PairForReview> review,
            Set<UUID> suspected) {

        /** Those of the suspected that gained no report, and were published before. */
        public Set<UUID> suspectedBefore() {
            return suspected.stream().filter(id -> !incidents.containsKey(id)).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** @param newcomers new reports, each in the incident that it would make by itself */
    public Placing place(Handle handle, List<Report> newcomers) {
        Map<Integer, Set<UUID>> near = search.search(handle, newcomers);
        Set<UUID> ids = new HashSet<>();
        near.values().forEach(ids::addAll);
        Map<UUID, List<Contribution>> known = new HashMap<>();
        reports.ofIncidents(handle, ids).forEach((id, members) -> known.put(id, new ArrayList<>(members)));

        List<Contribution> placed = new ArrayList<>();
        PlacedNewcomers before = new PlacedNewcomers(policy);
        Map<UUID, List<Contribution>> opened = new HashMap<>();
        Map<UUID, List<Contribution>> changed = new LinkedHashMap<>();
        Set<UUID> existing = new HashSet<>();
        Map<UUID, LinkDecision.Join> joined = new HashMap<>();
        List<PairForReview> review = new ArrayList<>();
        for (int ordinal = 0; ordinal < newcomers.size(); ordinal++) {
            Report newcomer = newcomers.get(ordinal);
            Set<UUID> nearby = new LinkedHashSet<>(near.getOrDefault(ordinal, Set.of()));
            nearby.addAll(before.near(newcomer));
            List<Candidate> candidates = new ArrayList<>();
            nearby.forEach(
                    id -> addCandidate(candidates, id, opened.getOrDefault(id, known.getOrDefault(id, List.of()))));
            Contribution contribution = new Contribution(newcomer, inOrder(newcomer));
            List<Contribution> members = null;
            if (!candidates.isEmpty()) {
                LinkDecision decision = linking.decide(newcomer, candidates, HumanDecisions.NONE);
                review.addAll(decision.review());
                if (decision instanceof LinkDecision.Join join) {
                    joined.put(newcomer.id(), join);
                    if (!opened.containsKey(join.incidentId())) {
                        existing.add(join.incidentId());
                    }
                    members = Objects.requireNonNull(
                            opened.getOrDefault(join.incidentId(), known.get(join.incidentId())));
                    contribution = new Contribution(
                            newcomer.in(join.incidentId()),
                            PersonAlignment.slots(members, newcomer.facts().people()));
                    changed.put(join.incidentId(), members);
                }
            }
            if (members == null) {
                members = new ArrayList<>();
                opened.put(newcomer.incidentId(), members);
                changed.put(newcomer.incidentId(), members);
            }
            members.add(contribution);
            placed.add(contribution);
            before.add(contribution.report());
        }
        Map<UUID, List<Contribution>> members = new HashMap<>(known);
        members.putAll(opened);
        return new Placing(placed, changed, existing, joined, review, suspected(review, placed, members));
    }

    private static Set<UUID> suspected(
            List<PairForReview> review, List<Contribution> placed, Map<UUID, List<Contribution>> members) {
        if (review.isEmpty()) {
            return Set.of();
        }
        Map<UUID, UUID> homes =
                placed.stream().map(Contribution::report).collect(Collectors.toMap(Report::id, Report::incidentId));
        return SuspectedDuplicateRule.suspected(review.stream()
                .map(pair -> new OpenQuestion(
                        known(Objects.requireNonNull(homes.get(pair.report())), members),
                        known(pair.otherIncident(), members),
                        true))
                .toList());
    }

    /** Since when an incident is known, by its reports. */
    static Known known(UUID incident, Map<UUID, List<Contribution>> members) {
        return new Known(
                incident,
                members.getOrDefault(incident, List.of()).stream()
                        .map(contribution -> contribution.report().receivedAt())
                        .min(Comparator.naturalOrder())
                        .orElse(Instant.MAX));
    }

    /**
     * Makes one incident of those that a newcomer has shown to be the same. The newcomers are kept by now.
     *
     * @return the incident that each of those newcomers belongs to now, by report
     */
    public Map<UUID, UUID> absorb(Handle transaction, Placing placing) {
        Map<UUID, UUID> moved = new HashMap<>();
        placing.joined().forEach((report, join) -> {
            UUID survivor = join.incidentId();
            for (UUID absorbed : join.absorbed()) {
                survivor = move.together(transaction, survivor, absorbed, join.assessment(), null);
                moved.put(report, survivor);
            }
        });
        return moved;
    }

    private static void addCandidate(List<Candidate> candidates, UUID id, Collection<Contribution> members) {
        List<Report> active = members.stream()
                .map(Contribution::report)
                .filter(report -> report.status() == ReportStatus.ACTIVE)
                .toList();
        if (!active.isEmpty()) {
            candidates.add(new Candidate(id, active));
        }
    }

    private static List<Integer> inOrder(Report report) {
        return IntStream.range(0, report.facts().people().size()).boxed().toList();
    }
}
