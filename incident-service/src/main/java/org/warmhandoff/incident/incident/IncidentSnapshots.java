package org.warmhandoff.incident.incident;

import java.util.List;
import java.util.stream.IntStream;

import org.warmhandoff.contracts.incident.ContributingReport;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.PersonSnapshot;
import org.warmhandoff.incident.report.domain.BackfillRule;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportStatus;
import org.warmhandoff.incident.report.domain.ReportedPerson;

/** What the rest of the system is told of an incident: everything that counts, and nothing that identifies. */
final class IncidentSnapshots {

    private IncidentSnapshots() {}

    /** The incident that one report stands for. The exact place, the record key and the address stay behind. */
    static IncidentSnapshot of(Report report, long incidentVersion, BackfillRule backfill) {
        List<ReportedPerson> people = report.facts().people();
        return new IncidentSnapshot(
                report.incidentId(),
                incidentVersion,
                report.facts().kind(),
                report.facts().classification(),
                report.status() == ReportStatus.ACTIVE ? IncidentStatus.ACTIVE : IncidentStatus.WITHDRAWN,
                report.facts().occurredAt(),
                report.receivedAt(),
                report.place().area(),
                report.place().jurisdiction(),
                report.place().boundaryVersion(),
                IntStream.range(0, people.size())
                        .mapToObj(index -> person(index, people.get(index)))
                        .toList(),
                List.of(new ContributingReport(
                        report.source().agency(), report.source().agencyType())),
                report.facts().classificationBasis(),
                report.facts().sceneType(),
                report.facts().responders(),
                report.updatedAt(),
                report.exercise(),
                backfill.isBackfill(report.facts().occurredAt(), report.receivedAt()),
                null,
                List.copyOf(report.allDoubts()));
    }

    private static PersonSnapshot person(int index, ReportedPerson person) {
        return new PersonSnapshot(
                index,
                person.outcome(),
                person.ageBand(),
                person.gender(),
                person.substances(),
                person.naloxone(),
                person.disposition(),
                person.personRef(),
                person.opioidInvolved(),
                person.naloxoneGiven());
    }
}
