package org.warmhandoff.referral.followup.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.ContributingReport;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.PersonSnapshot;
import org.warmhandoff.referral.team.domain.Coverage;
import org.warmhandoff.referral.team.domain.Team;

/** What the tests of the domain start from. */
final class Examples {

    static final Instant OVERDOSE = Instant.parse("2026-03-07T03:52:10Z");
    static final Instant NOW = OVERDOSE.plus(Duration.ofMinutes(20));
    static final FollowUpTimes TIMES = new FollowUpTimes(Duration.ofHours(24), Duration.ofHours(72));
    static final Coverage COVERAGE = new Coverage(List.of(
            Team.created("port-ferris-peers", "Port Ferris peers", List.of("harbor-flats")),
            Team.created("ferris-outreach", "Ferris outreach", List.of("ferris-township"))));

    static final Worker WORKER = new Worker("worker-4");
    static final Actor ITS_WORKER = new Actor(WORKER, false);
    static final Actor OTHER_WORKER = new Actor(new Worker("worker-17"), false);
    static final Actor LEAD = new Actor(new Worker("lead-1"), true);

    private Examples() {}

    /** An active incident of these people, by index. */
    static IncidentSnapshot incident(Outcome... people) {
        return new IncidentSnapshot(
                UUID.fromString("019a3c00-0000-7000-8000-000000000002"),
                1,
                IncidentKind.OVERDOSE,
                Classification.SUSPECTED,
                IncidentStatus.ACTIVE,
                OVERDOSE,
                NOW,
                "harbor-flats",
                "port-ferris",
                1,
                IntStream.range(0, people.length)
                        .mapToObj(index -> person(index, people[index]))
                        .toList(),
                List.of(new ContributingReport("port-ferris-ems", AgencyType.EMS)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static PersonSnapshot person(int index, Outcome outcome) {
        return new PersonSnapshot(
                index,
                outcome,
                AgeBand.UNKNOWN,
                Gender.UNKNOWN,
                List.of(),
                List.of(),
                Disposition.UNKNOWN,
                null,
                null,
                null);
    }

    static IncidentSnapshot with(IncidentSnapshot incident, PersonSnapshot... people) {
        return copy(
                incident, incident.classification(), incident.status(), incident.occurredAt(), incident.area(), people);
    }

    static IncidentSnapshot with(IncidentSnapshot incident, IncidentStatus status) {
        return copy(
                incident, incident.classification(), status, incident.occurredAt(), incident.area(), people(incident));
    }

    static IncidentSnapshot with(IncidentSnapshot incident, Classification classification) {
        return copy(
                incident, classification, incident.status(), incident.occurredAt(), incident.area(), people(incident));
    }

    static IncidentSnapshot with(IncidentSnapshot incident, Instant occurredAt) {
        return copy(
                incident, incident.classification(), incident.status(), occurredAt, incident.area(), people(incident));
    }

    static IncidentSnapshot in(IncidentSnapshot incident, String area) {
        return copy(
                incident, incident.classification(), incident.status(), incident.occurredAt(), area, people(incident));
    }

    /** The one follow-up of the one person of an incident. */
    static FollowUp followUp() {
        return IncidentAnswer.to(incident(Outcome.NONFATAL), List.of(), setting())
                .opened()
                .get(0);
    }

    static IncidentAnswer.Setting setting() {
        return new IncidentAnswer.Setting(TIMES, COVERAGE, UUID::randomUUID, NOW);
    }

    private static PersonSnapshot[] people(IncidentSnapshot incident) {
        return incident.people().toArray(PersonSnapshot[]::new);
    }

    private static IncidentSnapshot copy(
            IncidentSnapshot incident,
            Classification classification,
            IncidentStatus status,
            Instant occurredAt,
            String area,
            PersonSnapshot... people) {
        return new IncidentSnapshot(
                incident.incidentId(),
                incident.version() + 1,
                incident.kind(),
                classification,
                status,
                occurredAt,
                incident.reportedAt(),
                area,
                incident.jurisdiction(),
                incident.boundaryVersion(),
                Arrays.asList(people),
                incident.reports(),
                incident.classificationBasis(),
                incident.sceneType(),
                incident.responders(),
                incident.knownAt(),
                incident.exercise(),
                incident.backfill(),
                incident.mergedInto(),
                incident.qualityFlags());
    }
}
