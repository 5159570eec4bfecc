package org.warmhandoff.referral.followup.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.contracts.incident.PersonSnapshot;
import org.warmhandoff.referral.team.domain.Coverage;
import org.warmhandoff.referral.team.domain.Team;
import org.warmhandoff.referral.worker.domain.Worker;

/** What the tests of the domain start from. */
final class Examples {

    static final Instant OVERDOSE = Instant.parse("2026-03-07T03:52:10Z");
    static final Instant NOW = OVERDOSE.plus(Duration.ofMinutes(20));
    static final FollowUpTimes TIMES = new FollowUpTimes(Duration.ofHours(24), Duration.ofHours(72));
    static final Coverage COVERAGE = new Coverage(List.of(
            Team.created("port-ferris-peers", "Port Ferris peers", List.of("harbor-flats")),
            Team.created("ferris-outreach", "Ferris outreach", List.of("ferris-township"))));

    static final UnreachedRule UNREACHED = new UnreachedRule(3, 2, 2, Duration.ofDays(14));

    /** A call on Saturday, a visit on Monday afternoon and a text in the evening. */
    static final AttemptsMade TRIED_ENOUGH = new AttemptsMade(
            List.of(
                    new AttemptsMade.One(
                            NOW.plus(Duration.ofHours(12)),
                            AttemptChannel.PHONE,
                            Reached.NOBODY,
                            OutreachConsent.NOT_ASKED),
                    new AttemptsMade.One(
                            NOW.plus(Duration.ofHours(60)),
                            AttemptChannel.VISIT,
                            Reached.NOBODY,
                            OutreachConsent.NOT_ASKED),
                    new AttemptsMade.One(
                            NOW.plus(Duration.ofHours(66)),
                            AttemptChannel.TEXT,
                            Reached.NOBODY,
                            OutreachConsent.NOT_ASKED)),
            ZoneId.of("America/New_York"));

    static final AttemptsMade NOT_TRIED = new AttemptsMade(List.of(), ZoneId.of("America/New_York"));

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
        return person(index, outcome, null);
    }

    static PersonSnapshot person(int index, Outcome outcome, @Nullable UUID personRef) {
        return new PersonSnapshot(
                index,
                outcome,
                AgeBand.UNKNOWN,
                Gender.UNKNOWN,
                List.of(),
                List.of(),
                Disposition.UNKNOWN,
                personRef,
                null,
                null,
                null,
                null,
                null);
    }

    static IncidentSnapshot with(IncidentSnapshot incident, PersonSnapshot... people) {
        return new Next(incident).people(people).snapshot();
    }

    static IncidentSnapshot with(IncidentSnapshot incident, IncidentStatus status) {
        return new Next(incident).status(status).snapshot();
    }

    static IncidentSnapshot with(IncidentSnapshot incident, Classification classification) {
        return new Next(incident).classification(classification).snapshot();
    }

    static IncidentSnapshot with(IncidentSnapshot incident, IncidentKind kind) {
        return new Next(incident).kind(kind).snapshot();
    }

    static IncidentSnapshot with(IncidentSnapshot incident, Instant occurredAt) {
        return new Next(incident).occurredAt(occurredAt).snapshot();
    }

    static IncidentSnapshot in(IncidentSnapshot incident, String area) {
        return new Next(incident).area(area).snapshot();
    }

    static IncidentSnapshot exercise(IncidentSnapshot incident) {
        return new Next(incident).exercise().snapshot();
    }

    static IncidentSnapshot backfill(IncidentSnapshot incident, boolean backfill) {
        return new Next(incident).backfill(backfill).snapshot();
    }

    static IncidentSnapshot mergedInto(IncidentSnapshot incident, UUID survivor) {
        return new Next(incident)
                .status(IncidentStatus.MERGED)
                .mergedInto(survivor)
                .snapshot();
    }

    static IncidentSnapshot withId(IncidentSnapshot incident, UUID id) {
        return new Next(incident).id(id).snapshot();
    }

    /** The answer to an incident that is linked with no other. */
    static IncidentAnswer answer(IncidentSnapshot incident, List<FollowUp> existing, IncidentAnswer.Setting setting) {
        return IncidentAnswer.to(new LinkedIncidents(Incident.of(incident), List.of()), existing, setting);
    }

    /** The one follow-up of the one person of an incident. */
    static FollowUp followUp() {
        return answer(incident(Outcome.NONFATAL), List.of(), setting()).opened().get(0);
    }

    /** The same, of which triage has found this. */
    static FollowUp followUp(TriageFinding... findings) {
        FollowUp one = followUp();
        return FollowUp.opened(
                one.id(), one.subject(), found(one.circumstances(), findings), one.team(), one.createdAt());
    }

    /** The same, of an overdose at another time. */
    static FollowUp occurredAt(Instant at) {
        FollowUp one = followUp();
        Circumstances of = one.circumstances();
        return FollowUp.opened(
                one.id(),
                one.subject(),
                new Circumstances(
                        of.reason(),
                        of.findings(),
                        of.personRef(),
                        of.reachableBy(),
                        of.consent(),
                        of.place(),
                        at,
                        TIMES.dueAt(at),
                        TIMES.breachAt(at),
                        of.exercise()),
                one.team(),
                one.createdAt());
    }

    static Circumstances found(Circumstances of, TriageFinding... findings) {
        return new Circumstances(
                of.reason(),
                Set.of(findings),
                of.personRef(),
                of.reachableBy(),
                of.consent(),
                of.place(),
                of.occurredAt(),
                of.dueAt(),
                of.breachAt(),
                of.exercise());
    }

    /** A call that nobody took. */
    static Attempt call(Instant at) {
        return given(at, Map.of());
    }

    static Attempt given(Instant at, Map<Material, Integer> materials) {
        return new Attempt(
                at,
                AttemptChannel.PHONE,
                Reached.NOBODY,
                null,
                Set.of(),
                false,
                false,
                false,
                OutreachConsent.NOT_ASKED,
                materials,
                null,
                null);
    }

    static IncidentAnswer.Setting setting() {
        return new IncidentAnswer.Setting(TIMES, COVERAGE, PeopleOnFile.NOBODY, UUID::randomUUID, NOW);
    }

    /** The next version of a snapshot, of which something has changed. */
    private static final class Next {
        private final IncidentSnapshot before;
        private UUID id;
        private IncidentKind kind;
        private Classification classification;
        private IncidentStatus status;
        private Instant occurredAt;
        private String area;
        private List<PersonSnapshot> people;
        private @Nullable Boolean exercise;
        private @Nullable Boolean backfill;
        private @Nullable UUID mergedInto;

        Next(IncidentSnapshot before) {
            this.before = before;
            id = before.incidentId();
            kind = before.kind();
            classification = before.classification();
            status = before.status();
            occurredAt = before.occurredAt();
            area = before.area();
            people = before.people();
            exercise = before.exercise();
            backfill = before.backfill();
        }

        Next id(UUID other) {
            id = other;
            return this;
        }

        Next kind(IncidentKind other) {
            kind = other;
            return this;
        }

        Next classification(Classification other) {
            classification = other;
            return this;
        }

        Next status(IncidentStatus other) {
            status = other;
            return this;
        }

        Next occurredAt(Instant other) {
            occurredAt = other;
            return this;
        }

        Next area(String other) {
            area = other;
            return this;
        }

        Next people(PersonSnapshot... others) {
            people = List.of(others);
            return this;
        }

        Next exercise() {
            exercise = true;
            return this;
        }

        Next backfill(boolean other) {
            backfill = other;
            return this;
        }

        Next mergedInto(UUID survivor) {
            mergedInto = survivor;
            return this;
        }

        IncidentSnapshot snapshot() {
            return new IncidentSnapshot(
                    id,
                    before.version() + 1,
                    kind,
                    classification,
                    status,
                    occurredAt,
                    before.reportedAt(),
                    area,
                    before.jurisdiction(),
                    before.boundaryVersion(),
                    people,
                    before.reports(),
                    before.classificationBasis(),
                    before.sceneType(),
                    before.responders(),
                    before.knownAt(),
                    exercise,
                    backfill,
                    mergedInto,
                    before.qualityFlags());
        }
    }
}
