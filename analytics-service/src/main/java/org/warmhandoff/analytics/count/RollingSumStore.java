package org.warmhandoff.analytics.count;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.analytics.count.domain.CountArea;
import org.warmhandoff.analytics.count.domain.FactKind;
import org.warmhandoff.analytics.count.domain.Tally;
import org.warmhandoff.analytics.count.domain.TimeSpan;
import org.warmhandoff.analytics.table.Columns;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.Measure;

/** Sums over the facts: what every count is, to the microsecond, at any instant, as far as was known at any instant. */
@ApplicationScoped
public class RollingSumStore {

    /**
     * The facts of some areas within each span of time. Lateral, so that each span is one range of an index, however many facts are older.
     * In order: the facts, where they are no table; the sums; the column that holds the area; the facts; the choice of areas.
     */
    private static final String SUMS =
            """
            %s SELECT span.number, sums.*
            FROM unnest(:number, :after, :upTo) AS span (number, after, up_to)
            CROSS JOIN LATERAL (
                SELECT %s AS area, %s
                FROM %s fact
                WHERE counted AND occurred_at > span.after AND occurred_at <= span.up_to AND %s
                GROUP BY 1
            ) sums
            """;

    /** At the end of the span, the first attempt had been due, was not made, and could have been made. */
    private static final String OVERDUE =
            """
            count(*) FILTER (WHERE of_survivor AND due_at <= span.up_to
                AND (first_attempt_at IS NULL OR first_attempt_at > span.up_to)
                AND (waiting OR known_at > span.up_to)) AS overdue
            """;

    /**
     * The sums by area and span. An area or a span without any fact is left out.
     *
     * @param spans each with a name of the caller's
     * @param knownAt null for what is known now
     */
    public <K> Map<CountArea, Map<K, Tally>> sums(
            Handle handle, Collection<CountArea> areas, Map<K, TimeSpan> spans, @Nullable Instant knownAt) {
        Map<CountArea, Map<K, Tally>> sums = new HashMap<>();
        List<K> names = List.copyOf(spans.keySet());
        for (CountLevel level : CountLevel.values()) {
            List<CountArea> ofLevel =
                    areas.stream().filter(area -> area.level() == level).toList();
            if (!ofLevel.isEmpty()) {
                for (FactKind kind : FactKind.values()) {
                    query(handle, kind, level, ofLevel, List.copyOf(spans.values()), knownAt)
                            .map((row, context) -> sums.computeIfAbsent(
                                            new CountArea(level, row.getString("area")), unseen -> new HashMap<>())
                                    .merge(names.get(row.getInt("number")), tally(row, kind), Tally::plus))
                            .list();
                }
            }
        }
        return sums;
    }

    /** When the earliest incident happened that counts: before, nothing is known. Empty when there is none. */
    public Optional<Instant> earliest(Handle handle) {
        return handle.createQuery("SELECT min(occurred_at) FROM " + IncidentFactStore.TABLE + " WHERE counted")
                .mapTo(Instant.class)
                .findOne();
    }

    /** When the first of all versions of incidents was known: reports have come since then. Empty when none has. */
    public Optional<Instant> firstKnown(Handle handle) {
        return handle.createQuery("SELECT min(known_at) FROM " + IncidentFactStore.TABLE)
                .mapTo(Instant.class)
                .findOne();
    }

    private static Query query(
            Handle handle,
            FactKind kind,
            CountLevel level,
            List<CountArea> areas,
            List<TimeSpan> spans,
            @Nullable Instant knownAt) {
        Columns<TimeSpan> columns = new Columns<>(handle, spans);
        Query query = handle.createQuery(sql(kind, level, knownAt != null))
                .bindArray("number", Integer.class, (Object[]) numbers(spans.size()))
                .bindBySqlType("after", columns.time(TimeSpan::after), Types.ARRAY)
                .bindBySqlType("upTo", columns.time(TimeSpan::upTo), Types.ARRAY)
                .bindBySqlType("areas", new Columns<>(handle, areas).text(CountArea::code), Types.ARRAY);
        return knownAt == null ? query : query.bind("knownAt", knownAt);
    }

    private static String sql(FactKind kind, CountLevel level, boolean past) {
        String area =
                switch (level) {
                    case NEIGHBORHOOD -> "neighborhood";
                    case JURISDICTION -> "jurisdiction";
                    case ALL -> "'all'";
                };
        String chosen = level == CountLevel.ALL ? ":areas IS NOT NULL" : area + " = ANY (:areas)";
        String table =
                switch (kind) {
                    case INCIDENT -> IncidentFactStore.TABLE;
                    case FOLLOW_UP -> FollowUpFactStore.TABLE;
                };
        return SUMS.formatted(
                past ? known(kind, table) : "",
                area,
                kind.measures().stream().map(RollingSumStore::sum).collect(Collectors.joining(", ")),
                past ? "known_fact" : table,
                chosen);
    }

    private static String sum(Measure measure) {
        String column = MeasureColumn.name(measure);
        return measure == Measure.OVERDUE ? OVERDUE : "sum(" + column + ") AS " + column;
    }

    /** The newest version of each fact that was known at a time. */
    private static String known(FactKind kind, String table) {
        String measures = kind.measures().stream()
                .filter(measure -> measure != Measure.OVERDUE && measure != Measure.REPEAT_OVERDOSES)
                .map(MeasureColumn::name)
                .collect(Collectors.joining(", "));
        String columns =
                switch (kind) {
                    case INCIDENT ->
                        "incident_id, counted, occurred_at, neighborhood, jurisdiction, person_refs, " + measures;
                    case FOLLOW_UP ->
                        "counted, occurred_at, neighborhood, jurisdiction, known_at, of_survivor, waiting, due_at, first_attempt_at, "
                                + measures;
                };
        String known =
                """
                WITH known AS NOT MATERIALIZED (
                    SELECT %1$s FROM %2$s WHERE known_at <= :knownAt
                    UNION ALL
                    SELECT %1$s FROM superseded_%2$s WHERE known_at <= :knownAt AND superseded_at > :knownAt
                ), known_fact AS NOT MATERIALIZED (
                    SELECT this.*%3$s FROM known this
                )
                """;
        return known.formatted(
                columns,
                table,
                switch (kind) {
                    case INCIDENT -> ", " + IncidentFactStore.repeats("known") + " AS repeat_overdoses";
                    case FOLLOW_UP -> "";
                });
    }

    private static Tally tally(ResultSet row, FactKind kind) throws SQLException {
        Map<Measure, Long> values = new EnumMap<>(Measure.class);
        for (Measure measure : kind.measures()) {
            values.put(measure, row.getLong(MeasureColumn.name(measure)));
        }
        return Tally.of(values);
    }

    private static Integer[] numbers(int count) {
        return IntStream.range(0, count).boxed().toArray(Integer[]::new);
    }
}
