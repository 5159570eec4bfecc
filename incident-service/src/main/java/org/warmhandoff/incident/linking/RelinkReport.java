package org.warmhandoff.incident.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.incident.incident.Incidents;
import org.warmhandoff.incident.incident.domain.Contribution;
import org.warmhandoff.incident.linking.domain.Candidate;
import org.warmhandoff.incident.linking.domain.HumanDecisions;
import org.warmhandoff.incident.linking.domain.LinkDecision;
import org.warmhandoff.incident.linking.domain.Linking;
import org.warmhandoff.incident.linking.domain.PairForReview;
import org.warmhandoff.incident.report.ReportStore;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportStatus;

/**
 * Looks again where a report belongs once it says something else: one that was sent with the wrong day leaves the incident that
 * it was linked to, and finds the one that it is of. What a human decided stands. Whoever calls holds the {@link
 * org.warmhandoff.incident.report.IntakeLock}.
 */
@ApplicationScoped
public class RelinkReport {

    private final CandidateSearch search;
    private final ReportStore reports;
    private final LinkStore links;
    private final MoveReports move;
    private final Incidents incidents;
    private final Linking linking;

    RelinkReport(
            CandidateSearch search,
            ReportStore reports,
            LinkStore links,
            MoveReports move,
            Incidents incidents,
            LinkingConfig config) {
        this.search = search;
        this.reports = reports;
        this.links = links;
        this.move = move;
        this.incidents = incidents;
        this.linking = new Linking(config.policy());
    }

    /**
     * @param report as it was corrected and kept, its incident restated
     * @return the report in the incident that it belongs to now
     */
    public Report relink(Handle transaction, Report report) {
        List<Report> others = others(transaction, report);
        if (others.isEmpty()) {
            return join(transaction, report);
        }
        return belongs(transaction, report, others) ? report : join(transaction, leave(transaction, report));
    }

    private List<Report> others(Handle transaction, Report report) {
        UUID incident = report.incidentId();
        return active(reports.ofIncidents(transaction, List.of(incident)).getOrDefault(incident, List.of())).stream()
                .filter(one -> !one.id().equals(report.id()))
                .toList();
    }

    private boolean belongs(Handle transaction, Report report, List<Report> others) {
        HumanDecisions decisions = links.decisions(transaction, List.of(report.id()));
        return decisions.joins(report.id(), others.stream().map(Report::id).toList()) || linking.fits(report, others);
    }

    private Report leave(Handle transaction, Report report) {
        return report.in(move.apart(transaction, report.incidentId(), Set.of(report.id()), null));
    }

    private Report join(Handle transaction, Report report) {
        List<Candidate> candidates = candidates(transaction, report);
        if (candidates.isEmpty()) {
            return report;
        }
        List<UUID> all = new ArrayList<>(List.of(report.id()));
        candidates.forEach(candidate -> candidate.reports().forEach(one -> all.add(one.id())));
        LinkDecision decision = linking.decide(report, candidates, links.decisions(transaction, all));
        links.ask(transaction, decision.review());
        if (!(decision instanceof LinkDecision.Join join)) {
            incidents.restateSuspicions(transaction, askedAbout(report, decision.review()));
            return report;
        }
        UUID incident = move.together(transaction, join.incidentId(), report.incidentId(), join.assessment(), null);
        for (UUID absorbed : join.absorbed()) {
            incident = move.together(transaction, incident, absorbed, join.assessment(), null);
        }
        return report.in(incident);
    }

    private static Set<UUID> askedAbout(Report report, List<PairForReview> review) {
        return review.stream()
                .flatMap(pair -> Stream.of(report.incidentId(), pair.otherIncident()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Candidate> candidates(Handle transaction, Report report) {
        Set<UUID> near = search.search(transaction, List.of(report)).getOrDefault(0, Set.of());
        List<Candidate> candidates = new ArrayList<>();
        for (Map.Entry<UUID, List<Contribution>> one :
                reports.ofIncidents(transaction, near).entrySet()) {
            List<Report> active = active(one.getValue());
            if (!active.isEmpty()) {
                candidates.add(new Candidate(one.getKey(), active));
            }
        }
        return candidates;
    }

    private static List<Report> active(Collection<Contribution> contributions) {
        return contributions.stream()
                .map(Contribution::report)
                .filter(report -> report.status() == ReportStatus.ACTIVE)
                .toList();
    }
}
