package org.warmhandoff.incident.report;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.ClassificationBasis;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.NaloxoneAdministration;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.contracts.incident.SceneType;
import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.contracts.incident.YesNoUnknown;
import org.warmhandoff.incident.report.domain.AgeRange;
import org.warmhandoff.incident.report.domain.Place;
import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportSource;
import org.warmhandoff.incident.report.domain.ReportStatus;
import org.warmhandoff.incident.report.domain.ReportedFacts;
import org.warmhandoff.incident.report.domain.ReportedPerson;

/** A report as its agency reads it back. What went to the vault is not given back. */
public record ReportView(
        UUID reportId,
        UUID incidentId,
        long version,
        ReportStatus status,
        boolean exercise,
        String area,
        @Nullable String jurisdiction,
        int boundaryVersion,
        IncidentKind kind,
        Classification classification,
        ClassificationBasis classificationBasis,
        Instant occurredAt,
        @Nullable Instant reportedAt,
        Instant receivedAt,
        Instant updatedAt,
        @Nullable Point location,
        @Nullable String statedArea,
        SceneType sceneType,
        List<AgencyType> responders,
        List<Person> people,
        Set<QualityFlag> qualityFlags,
        @Nullable String sourceSystem,
        @Nullable String sourceRecordId) {

    /** WGS 84, in degrees. */
    public record Point(double latitude, double longitude) {}

    /** One person, as the report describes them. */
    public record Person(
            Outcome outcome,
            AgeBand ageBand,
            @Nullable AgeRange age,
            Gender gender,
            List<Substance> substances,
            YesNoUnknown opioidInvolved,
            YesNoUnknown naloxoneGiven,
            List<NaloxoneAdministration> naloxone,
            Disposition disposition,
            YesNoUnknown suspectedSelfHarm) {

        static Person of(ReportedPerson person) {
            return new Person(
                    person.outcome(),
                    person.ageBand(),
                    person.age(),
                    person.gender(),
                    person.substances(),
                    person.opioidInvolved(),
                    person.naloxoneGiven(),
                    person.naloxone(),
                    person.disposition(),
                    person.suspectedSelfHarm());
        }
    }

    static ReportView of(Report report) {
        ReportedFacts facts = report.facts();
        Place place = report.place();
        Place.Point point = place.point();
        ReportSource.RecordKey key = report.source().recordKey();
        return new ReportView(
                report.id(),
                report.incidentId(),
                report.version(),
                report.status(),
                report.exercise(),
                place.area(),
                place.jurisdiction(),
                place.boundaryVersion(),
                facts.kind(),
                facts.classification(),
                facts.classificationBasis(),
                facts.occurredAt(),
                facts.reportedAt(),
                report.receivedAt(),
                report.updatedAt(),
                point == null ? null : new Point(point.latitude(), point.longitude()),
                place.statedArea(),
                facts.sceneType(),
                facts.responders(),
                facts.people().stream().map(Person::of).toList(),
                report.allDoubts(),
                key == null ? null : key.system(),
                key == null ? null : key.recordId());
    }
}
