package org.warmhandoff.analytics.count;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.analytics.count.domain.CountArea;
import org.warmhandoff.analytics.count.domain.CountKey;
import org.warmhandoff.analytics.table.Codes;
import org.warmhandoff.analytics.table.Columns;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.CountWindow;
import org.warmhandoff.contracts.count.Measure;
import org.warmhandoff.contracts.count.NeighborhoodCount;

/** The counts as published last. A count that was never published has no row and stands for zero. */
@ApplicationScoped
class RollingCountStore {

    private static final String COLUMNS = "area, level, measure, window_code, count, as_of, revision, change_seq";

    /** All counts of the areas. */
    Map<CountKey, NeighborhoodCount> published(Handle handle, Collection<CountArea> areas) {
        Columns<CountArea> columns = new Columns<>(handle, areas);
        return byKey(handle.createQuery("SELECT " + COLUMNS
                        + " FROM rolling_count JOIN unnest(:level, :area) AS asked (level, area) USING (level, area)")
                .bindBySqlType("level", columns.text(area -> area.level().code()), Types.ARRAY)
                .bindBySqlType("area", columns.text(CountArea::code), Types.ARRAY)
                .map((row, context) -> count(row))
                .list());
    }

    /** The areas that have a published count. */
    Set<CountArea> areas(Handle handle) {
        return new TreeSet<>(handle.createQuery("SELECT DISTINCT level, area FROM rolling_count")
                .map((row, context) -> new CountArea(Codes.of(CountLevel.class, row.getString(1)), row.getString(2)))
                .list());
    }

    /** Replaces the counts and gives each the next number of change, in the order given. */
    void publish(Handle transaction, List<NeighborhoodCount> counts) {
        Columns<NeighborhoodCount> columns = new Columns<>(transaction, counts);
        transaction
                .createUpdate(
                        """
                        INSERT INTO rolling_count (area, level, measure, window_code, count, as_of, revision, change_seq)
                        SELECT given.*, nextval('count_change')
                        FROM unnest(:area, :level, :measure, :window, :count, :asOf, :revision) AS given
                        ON CONFLICT (level, area, measure, window_code) DO UPDATE
                        SET count = excluded.count, as_of = excluded.as_of,
                            revision = excluded.revision, change_seq = excluded.change_seq
                        """)
                .bindBySqlType("area", columns.text(NeighborhoodCount::area), Types.ARRAY)
                .bindBySqlType("level", columns.text(count -> count.level().code()), Types.ARRAY)
                .bindBySqlType("measure", columns.text(count -> count.measure().code()), Types.ARRAY)
                .bindBySqlType("window", columns.text(count -> count.window().code()), Types.ARRAY)
                .bindBySqlType("count", columns.bigint(NeighborhoodCount::count), Types.ARRAY)
                .bindBySqlType("asOf", columns.time(NeighborhoodCount::asOf), Types.ARRAY)
                .bindBySqlType("revision", columns.bigint(NeighborhoodCount::revision), Types.ARRAY)
                .execute();
    }

    /** What changed after a number of change, in order. */
    List<CountChange> changedAfter(Handle handle, long sequence, int limit) {
        return handle.createQuery("SELECT " + COLUMNS
                        + " FROM rolling_count WHERE change_seq > :sequence ORDER BY change_seq LIMIT :limit")
                .bind("sequence", sequence)
                .bind("limit", limit)
                .map((row, context) -> CountChange.of(row.getLong("change_seq"), count(row)))
                .list();
    }

    /** The number of the newest change; 0 when there was none. */
    long newestChange(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(change_seq), 0) FROM rolling_count")
                .mapTo(Long.class)
                .one();
    }

    private static Map<CountKey, NeighborhoodCount> byKey(List<NeighborhoodCount> counts) {
        return counts.stream().collect(Collectors.toMap(CountKey::of, Function.identity()));
    }

    private static NeighborhoodCount count(ResultSet row) throws SQLException {
        return new NeighborhoodCount(
                row.getString("area"),
                Codes.of(CountLevel.class, row.getString("level")),
                Codes.of(Measure.class, row.getString("measure")),
                Codes.of(CountWindow.class, row.getString("window_code")),
                row.getLong("count"),
                row.getTimestamp("as_of").toInstant(),
                row.getLong("revision"));
    }
}
