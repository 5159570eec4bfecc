package org.warmhandoff.incident.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.feed.domain.Completeness;
import org.warmhandoff.incident.feed.domain.FeedKey;
import org.warmhandoff.incident.feed.domain.FeedStatistics;
import org.warmhandoff.incident.feed.domain.FeedStatistics.Delay;
import org.warmhandoff.incident.feed.domain.Rhythm;
import org.warmhandoff.incident.feed.domain.SentReport;
import org.warmhandoff.incident.report.ReportConfig;
import org.warmhandoff.incident.report.domain.ReportedFacts;
import org.warmhandoff.kit.event.EventJson;

/**
 * Takes a feed's measure from its reports. Exercises are left out everywhere. Backfill is left out of the rhythm and the delays: a
 * file of calls of ten years ago says nothing of how soon a feed reports.
 */
@ApplicationScoped
class MeasureFeed {

    /**
     * Of how many reports completeness is taken at most, the newest of the window: of all of them for most feeds, and at a
     * bounded cost for the others.
     */
    static final int MOST_REPORTS_READ = 2_000;

    /** What the index is sorted by: nothing else of the feed may be asked, so that the index alone can answer. */
    private static final String OF_THE_FEED = "agency = :agency AND source = :source AND NOT exercise";

    private static final String BACKFILL = "(occurred_at < received_at - make_interval(secs => :backfillAfter))";

    private static final String ARRIVALS =
            """
            SELECT DISTINCT date_trunc('hour', received_at, 'UTC') FROM report
            WHERE %s AND received_at > :after AND NOT %s
            """
                    .formatted(OF_THE_FEED, BACKFILL);

    private static final String DELAYS =
            """
            SELECT count(*) AS reports, count(*) FILTER (WHERE backfill) AS backfill,
                percentile_cont(0.5) WITHIN GROUP (ORDER BY delay) FILTER (WHERE NOT backfill) AS median,
                percentile_cont(0.9) WITHIN GROUP (ORDER BY delay) FILTER (WHERE NOT backfill) AS p90,
                percentile_cont(0.5) WITHIN GROUP (ORDER BY reported) FILTER (WHERE NOT backfill) AS reported_median,
                percentile_cont(0.9) WITHIN GROUP (ORDER BY reported) FILTER (WHERE NOT backfill) AS reported_p90
            FROM (
                SELECT %s AS backfill,
                    extract(epoch FROM greatest(received_at - occurred_at, '0'))::double precision AS delay,
                    CASE WHEN reported_at IS NOT NULL
                        THEN extract(epoch FROM greatest(reported_at - occurred_at, '0'))::double precision END AS reported
                FROM report WHERE %s AND received_at > :after) AS received
            """
                    .formatted(BACKFILL, OF_THE_FEED);

    private static final String NEWEST =
            """
            SELECT facts::text, latitude IS NOT NULL AS point, source_record_id IS NOT NULL AS record_id FROM report
            WHERE %s AND received_at > :after AND %s = :backfill
            ORDER BY received_at DESC LIMIT :most
            """
                    .formatted(OF_THE_FEED, BACKFILL);

    private final FeedConfig config;
    private final Duration backfillAfter;

    MeasureFeed(FeedConfig config, ReportConfig reports) {
        this.config = config;
        this.backfillAfter = reports.backfillAfter();
    }

    /** The rhythm of the reports up to the newest one. */
    Rhythm rhythm(Handle handle, FeedKey feed, Instant newest) {
        return Rhythm.of(query(handle, ARRIVALS, feed, newest.minus(config.history()))
                .mapTo(Instant.class)
                .list());
    }

    /** The statistics of the window that ends now. */
    FeedStatistics statistics(Handle handle, FeedKey feed, Instant now) {
        Instant after = now.minus(config.window());
        FeedStatistics statistics = query(handle, DELAYS, feed, after)
                .map((row, context) -> statistics(row, now))
                .one();
        return statistics.with(completeness(handle, feed, after, statistics.reports() == statistics.backfill()));
    }

    /** Of the reports that are not backfill, unless there are no others. */
    private Map<String, Double> completeness(Handle handle, FeedKey feed, Instant after, boolean backfill) {
        Collection<SentReport> newest = query(handle, NEWEST, feed, after)
                .bind("backfill", backfill)
                .bind("most", MOST_REPORTS_READ)
                .map((row, context) -> sentReport(row))
                .list();
        return Completeness.of(newest);
    }

    private Query query(Handle handle, String sql, FeedKey feed, Instant after) {
        return handle.createQuery(sql)
                .bind("agency", feed.agency())
                .bind("source", feed.source())
                .bind("backfillAfter", (double) backfillAfter.toSeconds())
                .bind("after", after);
    }

    private static FeedStatistics statistics(ResultSet row, Instant now) throws SQLException {
        return new FeedStatistics(
                now,
                row.getLong("reports"),
                row.getLong("backfill"),
                delay(row, "median", "p90"),
                delay(row, "reported_median", "reported_p90"),
                Map.of());
    }

    private static @Nullable Delay delay(ResultSet row, String median, String p90) throws SQLException {
        Double middle = row.getObject(median, Double.class);
        return middle == null ? null : new Delay(middle, row.getDouble(p90));
    }

    private static SentReport sentReport(ResultSet row) throws SQLException {
        try {
            return new SentReport(
                    EventJson.read(row.getString("facts").getBytes(StandardCharsets.UTF_8), ReportedFacts.class),
                    row.getBoolean("point"),
                    row.getBoolean("record_id"));
        } catch (IOException failure) {
            throw new IllegalStateException("a stored report cannot be read", failure);
        }
    }
}
