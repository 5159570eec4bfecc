package org.warmhandoff.analytics.count;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

import org.warmhandoff.analytics.count.domain.CountArea;
import org.warmhandoff.analytics.count.domain.IncidentFact;
import org.warmhandoff.analytics.count.domain.TimeSpan;
import org.warmhandoff.analytics.table.Columns;

/** The facts: one row per incident, the newest version. */
@ApplicationScoped
class IncidentFactStore {

    private static final String GIVEN =
            """
            FROM unnest(:id, :version, :counted, :occurredAt, :neighborhood, :jurisdiction,
                        :incidents, :people, :fatal, :nonfatal, :unknown, :doses)
                AS given (incident_id, version, counted, occurred_at, neighborhood, jurisdiction,
                          incidents, people, fatal, nonfatal, unknown, naloxone_doses)
            """;

    private static final String INSERT_NEW =
            """
            INSERT INTO incident_fact (incident_id, version, counted, occurred_at, neighborhood, jurisdiction,
                                       incidents, people, fatal, nonfatal, unknown, naloxone_doses)
            SELECT given.*
            """
                    + GIVEN
                    + "ON CONFLICT (incident_id) DO NOTHING RETURNING incident_id";

    /**
     * The row is locked before it is read, so that what comes back is what was replaced, also when another replica wrote it
     * a moment ago.
     */
    private static final String REPLACE_OLDER =
            """
            UPDATE incident_fact fact
            SET version = newer.version, counted = newer.counted, occurred_at = newer.occurred_at,
                neighborhood = newer.neighborhood, jurisdiction = newer.jurisdiction,
                incidents = newer.incidents, people = newer.people, fatal = newer.fatal,
                nonfatal = newer.nonfatal, unknown = newer.unknown, naloxone_doses = newer.naloxone_doses
            FROM (
                SELECT given.*, old.counted AS old_counted,
                       old.neighborhood AS old_neighborhood, old.jurisdiction AS old_jurisdiction
            """
                    + GIVEN
                    + """
                JOIN incident_fact old ON old.incident_id = given.incident_id
                WHERE given.version > old.version
                ORDER BY old.incident_id
                FOR UPDATE OF old
            ) newer
            WHERE fact.incident_id = newer.incident_id
            RETURNING newer.old_counted, newer.old_neighborhood, newer.old_jurisdiction,
                      newer.counted, newer.neighborhood, newer.jurisdiction
            """;

    /**
     * Keeps the facts that are newer than what is kept.
     *
     * @param facts at most one per incident
     * @return the areas that lost or gained a fact, or have a fact that changed
     */
    Set<CountArea> keepNewer(Handle transaction, Collection<IncidentFact> facts) {
        Set<UUID> inserted = new HashSet<>(bind(transaction, transaction.createQuery(INSERT_NEW), facts)
                .mapTo(UUID.class)
                .list());
        Set<CountArea> touched = new TreeSet<>();
        List<IncidentFact> known = new ArrayList<>();
        for (IncidentFact fact : facts) {
            if (inserted.contains(fact.incidentId())) {
                touched.addAll(fact.areas());
            } else {
                known.add(fact);
            }
        }
        if (!known.isEmpty()) {
            bind(transaction, transaction.createQuery(REPLACE_OLDER), known)
                    .map((row, context) -> {
                        Set<CountArea> areas = new HashSet<>();
                        if (row.getBoolean(1)) {
                            areas.addAll(CountArea.holding(row.getString(2), row.getString(3)));
                        }
                        if (row.getBoolean(4)) {
                            areas.addAll(CountArea.holding(row.getString(5), row.getString(6)));
                        }
                        return areas;
                    })
                    .forEach(touched::addAll);
        }
        return touched;
    }

    /** The areas of the facts whose time lies in one of the spans. */
    Set<CountArea> areasOfFactsIn(Handle handle, List<TimeSpan> spans) {
        Columns<TimeSpan> columns = new Columns<>(handle, spans);
        Set<CountArea> areas = new TreeSet<>();
        handle.createQuery(
                        """
                        SELECT DISTINCT facts.neighborhood, facts.jurisdiction
                        FROM unnest(:after, :upTo) AS span (after, up_to)
                        CROSS JOIN LATERAL (
                            SELECT DISTINCT neighborhood, jurisdiction FROM incident_fact
                            WHERE counted AND occurred_at > span.after AND occurred_at <= span.up_to
                        ) facts
                        """)
                .bindBySqlType("after", columns.time(TimeSpan::after), Types.ARRAY)
                .bindBySqlType("upTo", columns.time(TimeSpan::upTo), Types.ARRAY)
                .map((row, context) -> CountArea.holding(row.getString(1), row.getString(2)))
                .forEach(areas::addAll);
        return areas;
    }

    private static <S extends SqlStatement<S>> S bind(Handle handle, S statement, Collection<IncidentFact> facts) {
        Columns<IncidentFact> columns = new Columns<>(handle, facts);
        return statement
                .bindBySqlType("id", columns.uuid(IncidentFact::incidentId), Types.ARRAY)
                .bindBySqlType("version", columns.bigint(IncidentFact::version), Types.ARRAY)
                .bindBySqlType("counted", columns.bool(IncidentFact::counted), Types.ARRAY)
                .bindBySqlType("occurredAt", columns.time(IncidentFact::occurredAt), Types.ARRAY)
                .bindBySqlType("neighborhood", columns.text(IncidentFact::neighborhood), Types.ARRAY)
                .bindBySqlType("jurisdiction", columns.text(IncidentFact::jurisdiction), Types.ARRAY)
                .bindBySqlType("incidents", columns.bigint(fact -> fact.tally().incidents()), Types.ARRAY)
                .bindBySqlType("people", columns.bigint(fact -> fact.tally().people()), Types.ARRAY)
                .bindBySqlType("fatal", columns.bigint(fact -> fact.tally().fatal()), Types.ARRAY)
                .bindBySqlType("nonfatal", columns.bigint(fact -> fact.tally().nonfatal()), Types.ARRAY)
                .bindBySqlType("unknown", columns.bigint(fact -> fact.tally().unknown()), Types.ARRAY)
                .bindBySqlType("doses", columns.bigint(fact -> fact.tally().naloxoneDoses()), Types.ARRAY);
    }
}
