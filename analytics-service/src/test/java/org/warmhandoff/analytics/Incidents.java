package org.warmhandoff.analytics;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.ContributingReport;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.NaloxoneAdministration;
import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.NaloxoneRoute;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.PersonSnapshot;
import org.warmhandoff.contracts.incident.Substance;

/** Incidents as the incident service describes them. A change gives the next version. */
public record Incidents(IncidentSnapshot snapshot) {

    /** One person who survived, no naloxone. */
    public static Incidents one(String area, @Nullable String jurisdiction, Instant occurredAt) {
        return new Incidents(new IncidentSnapshot(
                UUID.randomUUID(),
                1,
                IncidentKind.OVERDOSE,
                Classification.SUSPECTED,
                IncidentStatus.ACTIVE,
                occurredAt,
                occurredAt,
                area,
                jurisdiction,
                1,
                people(Outcome.NONFATAL),
                List.of(new ContributingReport("some-ems", AgencyType.EMS)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    /** People with these outcomes, in order, who were given no naloxone. */
    public static List<PersonSnapshot> people(Outcome... outcomes) {
        return IntStream.range(0, outcomes.length)
                .mapToObj(index -> person(index, outcomes[index]))
                .toList();
    }

    /** @param doses of each administration; null: the number is not known */
    public static PersonSnapshot person(int index, Outcome outcome, @Nullable Integer... doses) {
        List<NaloxoneAdministration> naloxone = Arrays.stream(doses)
                .map(number ->
                        new NaloxoneAdministration(NaloxoneGiver.BYSTANDER, NaloxoneRoute.INTRANASAL, number, null))
                .toList();
        return person(index, outcome, List.of(), naloxone, null);
    }

    /** One person who survived and was given naloxone so. */
    public static PersonSnapshot personGiven(List<NaloxoneAdministration> naloxone) {
        return person(0, Outcome.NONFATAL, List.of(), naloxone, null);
    }

    /** One person who survived, with whom these are suspected. */
    public static PersonSnapshot personOf(List<Substance> substances) {
        return person(0, Outcome.NONFATAL, substances, List.of(), null);
    }

    public static PersonSnapshot person(
            int index,
            Outcome outcome,
            List<Substance> substances,
            List<NaloxoneAdministration> naloxone,
            @Nullable UUID personRef) {
        return new PersonSnapshot(
                index,
                outcome,
                AgeBand.UNKNOWN,
                Gender.UNKNOWN,
                substances,
                naloxone,
                Disposition.UNKNOWN,
                personRef,
                null,
                null,
                null,
                null,
                null);
    }

    public Incidents with(PersonSnapshot... people) {
        return with(List.of(people));
    }

    public Incidents with(List<PersonSnapshot> people) {
        return next(
                snapshot.kind(),
                snapshot.classification(),
                snapshot.status(),
                snapshot.area(),
                people,
                snapshot.exercise());
    }

    public Incidents with(Outcome... outcomes) {
        return with(people(outcomes));
    }

    public Incidents movedTo(String area) {
        return next(
                snapshot.kind(),
                snapshot.classification(),
                snapshot.status(),
                area,
                snapshot.people(),
                snapshot.exercise());
    }

    public Incidents now(IncidentStatus status) {
        return next(
                snapshot.kind(),
                snapshot.classification(),
                status,
                snapshot.area(),
                snapshot.people(),
                snapshot.exercise());
    }

    public Incidents now(Classification classification) {
        return next(
                snapshot.kind(),
                classification,
                snapshot.status(),
                snapshot.area(),
                snapshot.people(),
                snapshot.exercise());
    }

    public Incidents now(IncidentKind kind) {
        return next(
                kind,
                snapshot.classification(),
                snapshot.status(),
                snapshot.area(),
                snapshot.people(),
                snapshot.exercise());
    }

    public Incidents exercise(boolean exercise) {
        return next(
                snapshot.kind(),
                snapshot.classification(),
                snapshot.status(),
                snapshot.area(),
                snapshot.people(),
                exercise);
    }

    /** This version, known since then. */
    public Incidents knownAt(Instant time) {
        return new Incidents(new IncidentSnapshot(
                snapshot.incidentId(),
                snapshot.version(),
                snapshot.kind(),
                snapshot.classification(),
                snapshot.status(),
                snapshot.occurredAt(),
                snapshot.reportedAt(),
                snapshot.area(),
                snapshot.jurisdiction(),
                snapshot.boundaryVersion(),
                snapshot.people(),
                snapshot.reports(),
                snapshot.classificationBasis(),
                snapshot.sceneType(),
                snapshot.responders(),
                time,
                snapshot.exercise(),
                snapshot.backfill(),
                snapshot.mergedInto(),
                snapshot.qualityFlags()));
    }

    private Incidents next(
            IncidentKind kind,
            Classification classification,
            IncidentStatus status,
            String area,
            List<PersonSnapshot> people,
            @Nullable Boolean exercise) {
        return new Incidents(new IncidentSnapshot(
                snapshot.incidentId(),
                snapshot.version() + 1,
                kind,
                classification,
                status,
                snapshot.occurredAt(),
                snapshot.reportedAt(),
                area,
                snapshot.jurisdiction(),
                snapshot.boundaryVersion(),
                people,
                snapshot.reports(),
                snapshot.classificationBasis(),
                snapshot.sceneType(),
                snapshot.responders(),
                snapshot.knownAt(),
                exercise,
                snapshot.backfill(),
                status == IncidentStatus.MERGED ? UUID.randomUUID() : null,
                snapshot.qualityFlags()));
    }
}
