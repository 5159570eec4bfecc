package org.warmhandoff.referral.followup.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.Outcome;

/**
 * What follow-ups need to know of an incident, as its newest snapshot says. It is kept, because a merge of two incidents is
 * decided by both, whichever is heard of last; so it holds what a rule reads and nothing else of the snapshot.
 *
 * @param mergedInto the incident that carries its people now; null unless it is merged
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
        Instant occurredAt,
        Place place,
        List<Person> people) {

    /**
     * One of its people.
     *
     * @param index position within the incident, from 0; stable across corrections
     * @param personRef the same for the same person in another incident; null while nobody was recognized
     */
    public record Person(int index, Outcome outcome, @Nullable UUID personRef) {}

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
                snapshot.occurredAt().truncatedTo(ChronoUnit.MICROS),
                new Place(snapshot.area(), snapshot.jurisdiction()),
                snapshot.people().stream()
                        .map(person -> new Person(person.index(), person.outcome(), person.personRef()))
                        .toList());
    }

    Optional<Person> person(int index) {
        return people.stream().filter(person -> person.index() == index).findFirst();
    }
}
