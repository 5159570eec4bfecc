package org.warmhandoff.incident.linking;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.incident.linking.domain.LinkReason;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportStatus;
import org.warmhandoff.incident.report.domain.ReportedPerson;

/**
 * A question for a human, with what is needed to answer it and no identity.
 *
 * @param score log2 of how much likelier it is that the reports are of one incident, as far as the rules can tell
 */
@Schema(name = "LinkCandidate")
record LinkCandidateView(
        UUID candidateId,
        long version,
        LinkCandidate.Status status,
        double score,
        List<LinkReason> reasons,
        List<ReportSummary> reports,
        Instant createdAt,
        Instant updatedAt) {

    /** One of the reports. The exact place stays behind; how far apart two of them are is among the reasons. */
    @Schema(name = "ReportSummary")
    record ReportSummary(
            UUID reportId,
            UUID incidentId,
            ReportStatus status,
            String agency,
            AgencyType agencyType,
            Instant occurredAt,
            Instant receivedAt,
            String area,
            List<PersonSummary> people,
            Set<QualityFlag> qualityFlags) {

        static ReportSummary of(Report report) {
            return new ReportSummary(
                    report.id(),
                    report.incidentId(),
                    report.status(),
                    report.source().agency(),
                    report.source().agencyType(),
                    report.facts().occurredAt(),
                    report.receivedAt(),
                    report.place().area(),
                    report.facts().people().stream().map(PersonSummary::of).toList(),
                    report.allDoubts());
        }
    }

    /** One of its people. */
    @Schema(name = "PersonSummary")
    record PersonSummary(Outcome outcome, AgeBand ageBand, Gender gender, List<Substance> substances) {

        private static PersonSummary of(ReportedPerson person) {
            return new PersonSummary(person.outcome(), person.ageBand(), person.gender(), person.substances());
        }
    }

    static LinkCandidateView of(LinkCandidate candidate, List<Report> reports) {
        return new LinkCandidateView(
                candidate.id(),
                candidate.version(),
                candidate.status(),
                candidate.score(),
                candidate.reasons(),
                reports.stream().map(ReportSummary::of).toList(),
                candidate.createdAt(),
                candidate.updatedAt());
    }
}
