package org.warmhandoff.incident.linking.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.warmhandoff.incident.linking.domain.Candidate;
import org.warmhandoff.incident.linking.domain.HumanDecisions;
import org.warmhandoff.incident.linking.domain.LinkDecision;
import org.warmhandoff.incident.linking.domain.LinkPolicy;
import org.warmhandoff.incident.linking.domain.Linking;
import org.warmhandoff.incident.linking.domain.PairForReview;
import org.warmhandoff.incident.linking.domain.ReportPair;
import org.warmhandoff.incident.report.domain.Report;

/** Links a stream of reports as they come, in memory, with the rules that the service links with. */
final class LinkedStream {

    /** Who answers the questions that linking asks. */
    enum Reviewer {
        /** Nobody: automatic links alone. */
        NOBODY,
        /** Somebody who is always right and answers before the next report comes. */
        ALWAYS_RIGHT
    }

    private final LinkPolicy policy;
    private final Linking linking;
    private final Reviewer reviewer;
    private final TreeMap<Long, List<LabeledReport>> byTime = new TreeMap<>();
    private final Map<UUID, UUID> incidentOf = new HashMap<>();
    private final Map<UUID, List<LabeledReport>> incidents = new HashMap<>();
    private final Map<UUID, Integer> eventOf = new HashMap<>();
    private final Map<UUID, Set<ReportPair>> same = new HashMap<>();
    private final Map<UUID, Set<ReportPair>> different = new HashMap<>();
    private long questions;

    private LinkedStream(LinkPolicy policy, Reviewer reviewer) {
        this.policy = policy;
        this.linking = new Linking(policy);
        this.reviewer = reviewer;
    }

    static LinkingQuality measure(List<LabeledReport> stream, LinkPolicy policy, Reviewer reviewer) {
        LinkedStream linked = new LinkedStream(policy, reviewer);
        stream.forEach(linked::take);
        return LinkingQuality.of(
                linked.incidents.values().stream()
                        .map(reports ->
                                reports.stream().map(LabeledReport::event).toList())
                        .toList(),
                linked.questions);
    }

    private void take(LabeledReport newcomer) {
        Report report = newcomer.report();
        List<Candidate> candidates = candidates(report);
        LinkDecision decision = linking.decide(
                report, candidates, new HumanDecisions(decided(same, candidates), decided(different, candidates)));
        UUID incident = report.incidentId();
        if (decision instanceof LinkDecision.Join join) {
            incident = join.incidentId();
            for (UUID absorbed : join.absorbed()) {
                merge(absorbed, incident);
            }
        }
        incidentOf.put(report.id(), incident);
        eventOf.put(report.id(), newcomer.event());
        incidents.computeIfAbsent(incident, none -> new ArrayList<>()).add(newcomer);
        byTime.computeIfAbsent(report.facts().occurredAt().toEpochMilli(), none -> new ArrayList<>())
                .add(newcomer);
        questions += decision.review().size();
        if (reviewer == Reviewer.ALWAYS_RIGHT) {
            decision.review().forEach(this::answer);
        }
    }

    private List<Candidate> candidates(Report newcomer) {
        long time = newcomer.facts().occurredAt().toEpochMilli();
        long window = policy.maxTimeApartOfKnownPerson().toMillis();
        Set<UUID> found = new LinkedHashSet<>();
        byTime.subMap(time - window, true, time + window, true).values().forEach(reports -> reports.stream()
                .map(LabeledReport::report)
                .filter(report -> policy.compares(newcomer, report))
                .forEach(report -> found.add(incidentOf(report))));
        return found.stream()
                .map(id -> new Candidate(
                        id, incidentWith(id).stream().map(LabeledReport::report).toList()))
                .toList();
    }

    private void answer(PairForReview question) {
        if (!event(question.report()).equals(event(question.otherReport()))) {
            remember(different, question.pair());
            return;
        }
        remember(same, question.pair());
        UUID into = incidentOf(question.otherReport());
        UUID from = incidentOf(question.report());
        if (!into.equals(from)) {
            merge(from, into);
        }
    }

    private void merge(UUID from, UUID into) {
        List<LabeledReport> moved = incidentWith(from);
        incidents.remove(from);
        moved.forEach(one -> incidentOf.put(one.report().id(), into));
        incidentWith(into).addAll(moved);
    }

    private static void remember(Map<UUID, Set<ReportPair>> decisions, ReportPair pair) {
        decisions.computeIfAbsent(pair.first(), none -> new HashSet<>()).add(pair);
        decisions.computeIfAbsent(pair.second(), none -> new HashSet<>()).add(pair);
    }

    private static Set<ReportPair> decided(Map<UUID, Set<ReportPair>> decisions, List<Candidate> candidates) {
        return candidates.stream()
                .flatMap(candidate -> candidate.reports().stream())
                .flatMap(report -> decisions.getOrDefault(report.id(), Set.of()).stream())
                .collect(Collectors.toSet());
    }

    private UUID incidentOf(Report report) {
        return incidentOf(report.id());
    }

    private UUID incidentOf(UUID report) {
        return Objects.requireNonNull(incidentOf.get(report));
    }

    private Integer event(UUID report) {
        return Objects.requireNonNull(eventOf.get(report));
    }

    private List<LabeledReport> incidentWith(UUID id) {
        return Objects.requireNonNull(incidents.get(id));
    }
}
