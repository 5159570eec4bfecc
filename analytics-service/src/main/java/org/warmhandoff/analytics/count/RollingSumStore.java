package org.warmhandoff.analytics.count;

import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.analytics.count.domain.CountArea;
import org.warmhandoff.analytics.count.domain.Tally;
import org.warmhandoff.analytics.count.domain.TimeSpan;
import org.warmhandoff.analytics.table.Codes;
import org.warmhandoff.analytics.table.Columns;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.CountWindow;

/** Sums over the facts: what every count is, to the microsecond, at any instant. */
@ApplicationScoped
class RollingSumStore {

    /**
     * The facts of some areas within each window. {@code %s}: the column that holds the area, and the choice of areas. Lateral,
     * so that each window is one range of an index, however many facts are older.
     */
    private static final String SUMS =
            """
            SELECT sums.area, span.window_code,
                   sums.incidents, sums.people, sums.fatal, sums.nonfatal, sums.unknown, sums.naloxone_doses
            FROM unnest(:window, :after, :upTo) AS span (window_code, after, up_to)
            CROSS JOIN LATERAL (
                SELECT %s AS area, sum(incidents) AS incidents, sum(people) AS people, sum(fatal) AS fatal,
                       sum(nonfatal) AS nonfatal, sum(unknown) AS unknown, sum(naloxone_doses) AS naloxone_doses
                FROM incident_fact
                WHERE counted AND occurred_at > span.after AND occurred_at <= span.up_to AND %s
                GROUP BY 1
            ) sums
            """;

    private static final String OF_NEIGHBORHOODS = SUMS.formatted("neighborhood", "neighborhood = ANY (:areas)");
    private static final String OF_JURISDICTIONS = SUMS.formatted("jurisdiction", "jurisdiction = ANY (:areas)");
    private static final String OF_EVERYTHING = SUMS.formatted("'all'", ":areas IS NOT NULL");

    /** The sums by area and window. An area or a window without any fact is left out. */
    Map<CountArea, Map<CountWindow, Tally>> sums(Handle handle, Collection<CountArea> areas, Instant asOf) {
        Map<CountArea, Map<CountWindow, Tally>> sums = new HashMap<>();
        for (CountLevel level : CountLevel.values()) {
            List<CountArea> ofLevel =
                    areas.stream().filter(area -> area.level() == level).toList();
            if (!ofLevel.isEmpty()) {
                sum(handle, level, ofLevel, asOf, sums);
            }
        }
        return sums;
    }

    private static void sum(
            Handle handle,
            CountLevel level,
            List<CountArea> areas,
            Instant asOf,
            Map<CountArea, Map<CountWindow, Tally>> sums) {
        String query =
                switch (level) {
                    case NEIGHBORHOOD -> OF_NEIGHBORHOODS;
                    case JURISDICTION -> OF_JURISDICTIONS;
                    case ALL -> OF_EVERYTHING;
                };
        Columns<CountWindow> windows = new Columns<>(handle, Arrays.asList(CountWindow.values()));
        handle.createQuery(query)
                .bindBySqlType("window", windows.text(CountWindow::code), Types.ARRAY)
                .bindBySqlType(
                        "after",
                        windows.time(window -> TimeSpan.window(window, asOf).after()),
                        Types.ARRAY)
                .bindBySqlType(
                        "upTo",
                        windows.time(window -> TimeSpan.window(window, asOf).upTo()),
                        Types.ARRAY)
                .bindBySqlType("areas", new Columns<>(handle, areas).text(CountArea::code), Types.ARRAY)
                .map((row, context) -> {
                    CountArea area = new CountArea(level, row.getString(1));
                    Tally tally = new Tally(
                            row.getLong(3),
                            row.getLong(4),
                            row.getLong(5),
                            row.getLong(6),
                            row.getLong(7),
                            row.getLong(8));
                    return sums.computeIfAbsent(area, unseen -> new EnumMap<>(CountWindow.class))
                            .put(Codes.of(CountWindow.class, row.getString(2)), tally);
                })
                .list();
    }
}
