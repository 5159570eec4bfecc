package org.warmhandoff.incident.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.incident.incident.Incidents;
import org.warmhandoff.incident.incident.domain.Contribution;
import org.warmhandoff.incident.linking.LinkReports;
import org.warmhandoff.incident.linking.LinkStore;
import org.warmhandoff.incident.report.domain.Report;

/** Keeps new reports, finds each its incident, and publishes what changed. */
@ApplicationScoped
class AddReports {

    private final LinkReports linkReports;
    private final LinkStore links;
    private final ReportStore reports;
    private final ReportVault vault;
    private final Incidents incidents;

    AddReports(LinkReports linkReports, LinkStore links, ReportStore reports, ReportVault vault, Incidents incidents) {
        this.linkReports = linkReports;
        this.links = links;
        this.reports = reports;
        this.vault = vault;
        this.incidents = incidents;
    }

    /** The reports as they were kept, each in its incident, in order. */
    List<Report> add(Handle transaction, List<NewReport> fresh) {
        if (fresh.isEmpty()) {
            return List.of();
        }
        LinkReports.Placing placing = linkReports.place(
                transaction, fresh.stream().map(NewReport::report).toList());
        List<ReportStore.Added> added = new ArrayList<>();
        Map<UUID, String> traceParents = new HashMap<>();
        for (int i = 0; i < fresh.size(); i++) {
            Contribution placed = placing.placed().get(i);
            NewReport one = fresh.get(i);
            boolean joined = placing.joined().containsKey(one.report().id());
            added.add(
                    new ReportStore.Added(placed.report(), one.report().incidentId(), joined ? placed.slots() : null));
            if (one.traceParent() != null) {
                traceParents.put(placed.report().incidentId(), one.traceParent());
            }
        }
        incidents.publish(
                transaction,
                placing.incidents(),
                placing.existing(),
                placing.suspected(),
                traceParents,
                () -> reports.add(transaction, added));
        links.keep(transaction, placing);
        incidents.restateSuspicions(transaction, placing.suspectedBefore());
        vault.keep(transaction, fresh);
        Map<UUID, UUID> moved = linkReports.absorb(transaction, placing);
        return added.stream()
                .map(ReportStore.Added::report)
                .map(report -> report.in(moved.getOrDefault(report.id(), report.incidentId())))
                .toList();
    }
}
