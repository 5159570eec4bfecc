package org.warmhandoff.incident.linking;

import java.util.ArrayList;
import java.util.HashSet;
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
import org.warmhandoff.incident.linking.domain.ReportPair;
import org.warmhandoff.incident.report.ReportStore;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.kit.http.ProblemException;

/** Does what a human decides about links. It stands until a human decides otherwise. */
@ApplicationScoped
class DecideLink {

    private final ReportStore reports;
    private final LinkStore links;
    private final CandidateQueue queue;
    private final MoveReports move;
    private final Incidents incidents;

    DecideLink(ReportStore reports, LinkStore links, CandidateQueue queue, MoveReports move, Incidents incidents) {
        this.reports = reports;
        this.links = links;
        this.queue = queue;
        this.move = move;
        this.incidents = incidents;
    }

    /**
     * The two reports are of one incident.
     *
     * @throws ProblemException 409 when a human said that two of the incidents' reports are not
     */
    LinkCandidate accept(Handle transaction, LinkCandidate candidate, String decidedBy) {
        UUID one = incidentOf(transaction, candidate.pair().first());
        UUID other = incidentOf(transaction, candidate.pair().second());
        links.decide(transaction, Set.of(candidate.pair()), true, decidedBy);
        if (!one.equals(other)) {
            refuseAgainstAnotherDecision(transaction, one, other);
            move.together(transaction, one, other, null, decidedBy);
        }
        return queue.settle(transaction, candidate, LinkCandidate.Status.ACCEPTED);
    }

    private void refuseAgainstAnotherDecision(Handle transaction, UUID one, UUID other) {
        Map<UUID, List<Contribution>> known = reports.ofIncidents(transaction, List.of(one, other));
        List<UUID> these = ids(known.getOrDefault(one, List.of()));
        List<UUID> those = ids(known.getOrDefault(other, List.of()));
        List<UUID> all = new ArrayList<>(these);
        all.addAll(those);
        if (links.decisions(transaction, all).forbids(these, those)) {
            throw ProblemException.conflict(
                    "Somebody has decided that two reports of these incidents are not of one: unlink those first.");
        }
    }

    /** The two reports are not of one incident. */
    LinkCandidate reject(Handle transaction, LinkCandidate candidate, String decidedBy) {
        links.decide(transaction, Set.of(candidate.pair()), false, decidedBy);
        LinkCandidate rejected = queue.settle(transaction, candidate, LinkCandidate.Status.REJECTED);
        incidents.restateSuspicions(
                transaction,
                Stream.of(candidate.pair().first(), candidate.pair().second())
                        .map(report -> incidentOf(transaction, report))
                        .collect(Collectors.toSet()));
        return rejected;
    }

    /**
     * Some reports of an incident are not of it.
     *
     * @return the incident that they make
     * @throws ProblemException 422 when they are not reports of the incident, or all of them
     */
    UUID unlink(Handle transaction, UUID incident, Set<UUID> leaving, String decidedBy) {
        List<UUID> all = ids(reports.ofIncidents(transaction, List.of(incident)).getOrDefault(incident, List.of()));
        if (leaving.isEmpty() || leaving.size() >= all.size() || !all.containsAll(leaving)) {
            throw ProblemException.invalid(
                    "/reportIds", "not-of-the-incident", "must be some of the incident's reports, and not all of them");
        }
        Set<ReportPair> apart = new HashSet<>();
        for (UUID leaver : leaving) {
            all.stream()
                    .filter(one -> !leaving.contains(one))
                    .forEach(stayer -> apart.add(new ReportPair(leaver, stayer)));
        }
        links.decide(transaction, apart, false, decidedBy);
        queue.settleRejected(transaction, apart);
        return move.apart(transaction, incident, leaving, decidedBy);
    }

    private UUID incidentOf(Handle transaction, UUID report) {
        return reports.find(transaction, report).map(Report::incidentId).orElseThrow(ProblemException::notFound);
    }

    private static List<UUID> ids(List<Contribution> contributions) {
        return contributions.stream().map(one -> one.report().id()).toList();
    }
}
