package org.warmhandoff.incident.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.incident.incident.Incidents;
import org.warmhandoff.incident.incident.domain.Contribution;
import org.warmhandoff.incident.linking.domain.LinkAssessment;
import org.warmhandoff.incident.linking.domain.PersonAlignment;
import org.warmhandoff.incident.linking.domain.SuspectedDuplicateRule;
import org.warmhandoff.incident.report.ReportStore;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.kit.database.Ids;

/**
 * Makes one incident of two, and two of one. Both restate themselves; an incident that has lost its last report ends as merged,
 * and is the same incident again when a report comes back to it. Whoever calls holds the {@link
 * org.warmhandoff.incident.report.IntakeLock}.
 */
@ApplicationScoped
class MoveReports {

    private final ReportStore reports;
    private final Incidents incidents;
    private final LinkStore links;

    MoveReports(ReportStore reports, Incidents incidents, LinkStore links) {
        this.reports = reports;
        this.incidents = incidents;
        this.links = links;
    }

    /**
     * The reports of both incidents become one incident: the one that was known first, because work on it is the further.
     *
     * @param assessment what the rules said of the reports that decided; null when they were not asked
     * @param decidedBy who decided; null for the rules
     * @return the incident that goes on
     */
    UUID together(
            Handle transaction, UUID one, UUID other, @Nullable LinkAssessment assessment, @Nullable String decidedBy) {
        Map<UUID, List<Contribution>> known = reports.ofIncidents(transaction, List.of(one, other));
        UUID survivor = SuspectedDuplicateRule.FIRST_KNOWN.compare(
                                LinkReports.known(one, known), LinkReports.known(other, known))
                        <= 0
                ? one
                : other;
        UUID ending = survivor.equals(one) ? other : one;
        List<Contribution> members = new ArrayList<>(known.getOrDefault(survivor, List.of()));
        UUID decisive = members.get(0).report().id();
        List<Contribution> moved = new ArrayList<>();
        for (Contribution contribution : known.getOrDefault(ending, List.of())) {
            Report report = contribution.report().in(survivor);
            Contribution placed = new Contribution(
                    report, PersonAlignment.slots(members, report.facts().people()));
            members.add(placed);
            moved.add(placed);
        }
        reports.assign(transaction, survivor, moved);
        incidents.publish(transaction, Map.of(survivor, members), Set.of(survivor), Map.of());
        incidents.endMerged(transaction, ending, survivor);
        links.addSteps(
                transaction,
                moved.stream()
                        .map(contribution -> new LinkStore.Step(
                                contribution.report().id(), survivor, true, decisive, assessment, decidedBy))
                        .toList());
        return survivor;
    }

    /**
     * Takes reports out of an incident. They are one incident of their own from now on: the one that the first of them had made
     * before it was linked, when that is free.
     *
     * @param leaving some of the incident's reports, not all
     * @param decidedBy who decided; null for the rules
     * @return the incident that they make
     */
    UUID apart(Handle transaction, UUID incident, Collection<UUID> leaving, @Nullable String decidedBy) {
        List<Contribution> staying = new ArrayList<>();
        List<Contribution> gone = new ArrayList<>();
        for (Contribution one :
                reports.ofIncidents(transaction, List.of(incident)).getOrDefault(incident, List.of())) {
            (leaving.contains(one.report().id()) ? gone : staying).add(one);
        }
        UUID home = home(transaction, incident, gone);
        List<Contribution> settled = new ArrayList<>();
        for (Contribution one : gone) {
            Report report = one.report().in(home);
            settled.add(new Contribution(
                    report,
                    settled.isEmpty()
                            ? IntStream.range(0, report.facts().people().size())
                                    .boxed()
                                    .toList()
                            : PersonAlignment.slots(settled, report.facts().people())));
        }
        reports.assign(transaction, home, settled);
        incidents.publish(transaction, Map.of(incident, staying, home, settled), Set.of(incident, home), Map.of());
        links.addSteps(
                transaction,
                settled.stream()
                        .map(one -> new LinkStore.Step(one.report().id(), incident, false, null, null, decidedBy))
                        .toList());
        return home;
    }

    private UUID home(Handle transaction, UUID incident, List<Contribution> leaving) {
        UUID home = reports.home(transaction, leaving.get(0).report().id());
        boolean free = !home.equals(incident)
                && incidents
                        .find(transaction, home)
                        .map(snapshot -> snapshot.status() == IncidentStatus.MERGED)
                        .orElse(true);
        return free ? home : Ids.ordered();
    }
}
