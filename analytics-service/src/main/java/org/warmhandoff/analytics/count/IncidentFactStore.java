package org.warmhandoff.analytics.count;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.analytics.count.domain.CountArea;
import org.warmhandoff.analytics.count.domain.FactKind;
import org.warmhandoff.analytics.count.domain.IncidentFact;
import org.warmhandoff.analytics.count.domain.TimeSpan;
import org.warmhandoff.analytics.table.FactColumn;
import org.warmhandoff.analytics.table.VersionedFacts;

/** The facts of incidents. A new version says of no overdose that it is a repeat; that is found before the next count. */
@ApplicationScoped
class IncidentFactStore {

    static final String TABLE = "incident_fact";

    private static final List<FactColumn<IncidentFact>> COLUMNS = Stream.concat(
                    Stream.of(
                            FactColumn.of("incident_id", "uuid", IncidentFact::incidentId),
                            FactColumn.of("version", "int8", IncidentFact::version),
                            FactColumn.of("counted", "bool", IncidentFact::counted),
                            FactColumn.of("occurred_at", "timestamptz", IncidentFact::occurredAt),
                            FactColumn.of("known_at", "timestamptz", IncidentFact::knownAt),
                            FactColumn.of("neighborhood", "text", IncidentFact::neighborhood),
                            FactColumn.of("jurisdiction", "text", IncidentFact::jurisdiction),
                            FactColumn.<IncidentFact>ids("person_refs", fact -> fact.personRefs().stream()
                                    .map(UUID::toString)
                                    .toArray(String[]::new))),
                    MeasureColumn.<IncidentFact>of(FactKind.INCIDENT, IncidentFact::tally).stream())
            .toList();

    private static final VersionedFacts<IncidentFact> FACTS =
            new VersionedFacts<>(TABLE, COLUMNS, IncidentFact::incidentId, IncidentFact::version);

    /** The part of a row that was replaced which says whose counts change. */
    private record Before(Set<CountArea> areas, List<UUID> personRefs) {

        static Before of(ResultSet row) throws SQLException {
            return new Before(FactAreas.of(row), Arrays.asList((UUID[])
                    row.getArray("person_refs").getArray()));
        }
    }

    /**
     * What facts have changed.
     *
     * @param areas that lost or gained a fact, or have a fact that changed
     * @param personRefs of the people in facts that changed, before and after
     */
    record Touched(Set<CountArea> areas, Set<UUID> personRefs) {}

    /** @param facts any versions of any incidents */
    Touched keep(Handle transaction, Collection<IncidentFact> facts) {
        Touched touched = new Touched(new TreeSet<>(), new TreeSet<>());
        for (VersionedFacts.Change<IncidentFact, Before> change : FACTS.keep(transaction, facts, Before::of)) {
            touched.areas().addAll(change.fact().areas());
            touched.personRefs().addAll(change.fact().personRefs());
            change.replaced().ifPresent(before -> {
                touched.areas().addAll(before.areas());
                touched.personRefs().addAll(before.personRefs());
            });
        }
        return touched;
    }

    /**
     * Finds anew which overdoses of these people are repeats: of how many people of an incident another one counts that happened within 365
     * days before.
     *
     * @return the areas whose facts have another number now
     */
    Set<CountArea> findRepeats(Handle transaction, Collection<UUID> personRefs) {
        Set<CountArea> areas = new TreeSet<>();
        if (personRefs.isEmpty()) {
            return areas;
        }
        transaction
                .createQuery(
                        """
                        UPDATE incident_fact fact SET repeat_overdoses = found.repeats
                        FROM (
                            SELECT incident_id, %s AS repeats
                            FROM incident_fact this
                            WHERE counted AND person_refs <> '{}' AND person_refs && :people
                        ) found
                        WHERE fact.incident_id = found.incident_id AND fact.repeat_overdoses <> found.repeats
                        RETURNING fact.neighborhood, fact.jurisdiction
                        """
                                .formatted(repeats("incident_fact")))
                .bindArray("people", UUID.class, personRefs)
                .map((row, context) -> CountArea.holding(row.getString(1), row.getString(2)))
                .forEach(areas::addAll);
        return areas;
    }

    /**
     * SQL for how many people of the fact {@code this} have overdosed before.
     *
     * @param facts where to look for the others
     */
    static String repeats(String facts) {
        return """
                (SELECT count(*) FROM unnest(this.person_refs) AS person (ref) WHERE EXISTS (
                    SELECT FROM %s earlier
                    WHERE earlier.counted AND earlier.person_refs <> '{}' AND earlier.person_refs @> ARRAY[person.ref]
                      AND (earlier.occurred_at, earlier.incident_id) < (this.occurred_at, this.incident_id)
                      AND earlier.occurred_at >= this.occurred_at - interval '365 days'))
                """
                .formatted(facts);
    }

    /** The areas of the facts whose time lies in one of the spans. */
    Set<CountArea> areasOfFactsIn(Handle handle, List<TimeSpan> spans) {
        return FactAreas.in(handle, TABLE, "occurred_at", spans);
    }
}
