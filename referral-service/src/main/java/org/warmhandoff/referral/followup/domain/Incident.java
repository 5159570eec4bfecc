package org.warmhandoff.referral.followup.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.contracts.incident.PersonSnapshot;
import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.contracts.incident.ReachableBy;
import org.warmhandoff.contracts.incident.YesNoUnknown;

/**
 * What follow-ups need to know of an incident, as its newest snapshot says. It is kept, because a merge of two incidents is
 * decided by both, whichever is heard of last; so it holds what a rule reads and nothing else of the snapshot.
 *
 * @param mergedInto the incident that carries its people now; null unless it is merged
 * @param hospitalReports one of its reports is a hospital's
 * @param suspectedDuplicate it may be an incident that was known before; a human has been asked
 * @param occurredAt to the microsecond, as PostgreSQL keeps it
 */
public record Incident(
        UUID id,
        IncidentKind kind,
        Classification classification,
        IncidentStatus status,
        @Nullable UUID mergedInto,
        boolean exercise,
        boolean backfill,
        boolean hospitalReports,
        boolean suspectedDuplicate,
        Instant occurredAt,
        Place place,
        List<Person> people) {

    /**
     * One of its people. What was kept before a field existed is read as not known.
     *
     * @param index position within the incident, from 0; stable across corrections
     * @param personRef the same for the same person in another incident; null while nobody was recognized
     * @param reachableBy ways to reach the person that the vault holds
     */
    public record Person(
            int index,
            Outcome outcome,
            @Nullable UUID personRef,
            AgeBand ageBand,
            Disposition disposition,
            YesNoUnknown suspectedSelfHarm,
            OutreachConsent outreachConsent,
            Set<ReachableBy> reachableBy) {

        @SuppressWarnings("NullAway") // The missing fields of an older record arrive as null.
        public Person {
            ageBand = Objects.requireNonNullElse(ageBand, AgeBand.UNKNOWN);
            disposition = Objects.requireNonNullElse(disposition, Disposition.UNKNOWN);
            suspectedSelfHarm = Objects.requireNonNullElse(suspectedSelfHarm, YesNoUnknown.UNKNOWN);
            outreachConsent = Objects.requireNonNullElse(outreachConsent, OutreachConsent.NOT_ASKED);
            reachableBy = reachableBy == null ? Set.of() : Set.copyOf(reachableBy);
        }

        static Person of(PersonSnapshot person) {
            List<ReachableBy> reachableBy = Objects.requireNonNullElse(person.reachableBy(), List.of());
            return new Person(
                    person.index(),
                    person.outcome(),
                    person.personRef(),
                    person.ageBand(),
                    person.disposition(),
                    Objects.requireNonNullElse(person.suspectedSelfHarm(), YesNoUnknown.UNKNOWN),
                    Objects.requireNonNullElse(person.outreachConsent(), OutreachConsent.NOT_ASKED),
                    Set.copyOf(reachableBy));
        }
    }

    /** @throws IllegalStateException when two people have one index */
    public Incident {
        people = List.copyOf(people);
        Set<Integer> indexes = new HashSet<>();
        if (!people.stream().map(Person::index).allMatch(indexes::add)) {
            throw new IllegalStateException("two people of one incident have one index");
        }
    }

    /** @throws IllegalStateException when two people of the snapshot have one index */
    public static Incident of(IncidentSnapshot snapshot) {
        return new Incident(
                snapshot.incidentId(),
                snapshot.kind(),
                snapshot.classification(),
                snapshot.status(),
                snapshot.status() == IncidentStatus.MERGED ? snapshot.mergedInto() : null,
                Boolean.TRUE.equals(snapshot.exercise()),
                Boolean.TRUE.equals(snapshot.backfill()),
                snapshot.reports().stream().anyMatch(report -> report.agencyType() == AgencyType.HOSPITAL),
                snapshot.qualityFlags() != null && snapshot.qualityFlags().contains(QualityFlag.SUSPECTED_DUPLICATE),
                snapshot.occurredAt().truncatedTo(ChronoUnit.MICROS),
                new Place(snapshot.area(), snapshot.jurisdiction()),
                snapshot.people().stream().map(Person::of).toList());
    }

    Optional<Person> person(int index) {
        return people.stream().filter(person -> person.index() == index).findFirst();
    }
}
