package org.warmhandoff.analytics.count;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.analytics.count.domain.CountArea;
import org.warmhandoff.analytics.count.domain.TimeSpan;
import org.warmhandoff.analytics.table.Columns;

/** Which areas rows of facts count for. */
final class FactAreas {

    private FactAreas() {}

    /** Those of one row: none when it does not count. */
    static Set<CountArea> of(ResultSet row) throws SQLException {
        return row.getBoolean("counted")
                ? CountArea.holding(row.getString("neighborhood"), row.getString("jurisdiction"))
                : Set.of();
    }

    /** Those of all rows that count and whose time lies in one of the spans. @param time a column; each table has an index on it */
    static Set<CountArea> in(Handle handle, String table, String time, List<TimeSpan> spans) {
        Columns<TimeSpan> columns = new Columns<>(handle, spans);
        Set<CountArea> areas = new TreeSet<>();
        handle.createQuery(
                        """
                        SELECT DISTINCT facts.neighborhood, facts.jurisdiction
                        FROM unnest(:after, :upTo) AS span (after, up_to)
                        CROSS JOIN LATERAL (
                            SELECT DISTINCT neighborhood, jurisdiction FROM %1$s
                            WHERE counted AND %2$s > span.after AND %2$s <= span.up_to
                        ) facts
                        """
                                .formatted(table, time))
                .bindBySqlType("after", columns.time(TimeSpan::after), Types.ARRAY)
                .bindBySqlType("upTo", columns.time(TimeSpan::upTo), Types.ARRAY)
                .map((row, context) -> CountArea.holding(row.getString(1), row.getString(2)))
                .forEach(areas::addAll);
        return areas;
    }
}
