package org.warmhandoff.incident.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.feed.FeedStatus;
import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.incident.feed.domain.Feed;
import org.warmhandoff.incident.feed.domain.FeedKey;
import org.warmhandoff.incident.feed.domain.FeedStatistics;
import org.warmhandoff.incident.report.AgencyTypes;
import org.warmhandoff.kit.event.EventJson;

/** Finds the feeds in the reports, and keeps what the last look at each found. */
@ApplicationScoped
class FeedStore {

    /** Names the lock among the advisory locks of this service's database. */
    private static final long LOCK = 0x6665656473L;

    /** A feed as its newest report shows it. */
    record Heard(FeedKey key, AgencyType agencyType, Instant lastReceivedAt) {}

    /**
     * A feed as it is kept.
     *
     * @param nextMeasuredAt not measured again before
     */
    record Kept(Feed feed, FeedStatistics statistics, Instant nextMeasuredAt) {

        Kept with(Feed newer) {
            return new Kept(newer, statistics, nextMeasuredAt);
        }
    }

    /**
     * A feed for whoever asks.
     *
     * @param kept null when no report of it was ever accepted, or the next look is still to come
     */
    record Listed(FeedKey key, @Nullable Kept kept, long refused) {}

    /** Takes the lock of whoever looks at the feeds, until the transaction ends; false when another replica holds it. */
    boolean tryLock(Handle transaction) {
        return transaction
                .createQuery("SELECT pg_try_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .one();
    }

    /** Every feed with a report. The index is stepped through feed by feed, so the number of reports does not matter. */
    List<Heard> heard(Handle handle) {
        return handle.createQuery(
                        """
                        WITH RECURSIVE feeds AS (
                            (SELECT agency, source FROM report WHERE NOT exercise ORDER BY agency, source LIMIT 1)
                            UNION ALL
                            SELECT following.agency, following.source FROM feeds CROSS JOIN LATERAL (
                                SELECT report.agency, report.source FROM report
                                WHERE NOT exercise AND (report.agency, report.source) > (feeds.agency, feeds.source)
                                ORDER BY report.agency, report.source LIMIT 1) AS following)
                        SELECT feeds.agency, feeds.source, newest.agency_type, newest.received_at
                        FROM feeds CROSS JOIN LATERAL (
                            SELECT agency_type, received_at FROM report
                            WHERE NOT exercise AND report.agency = feeds.agency AND report.source = feeds.source
                            ORDER BY received_at DESC LIMIT 1) AS newest
                        """)
                .map((row, context) -> new Heard(
                        key(row), AgencyTypes.byCode(row.getString("agency_type")), instant(row, "received_at")))
                .list();
    }

    Map<FeedKey, Kept> kept(Handle handle) {
        return handle
                .createQuery(
                        """
                        SELECT agency, source, agency_type, version, status, last_received_at, expected_within_seconds,
                            silent_since, statistics::text, next_measured_at
                        FROM feed
                        """)
                .map((row, context) -> kept(row))
                .stream()
                .collect(Collectors.toMap(kept -> kept.feed().key(), Function.identity()));
    }

    void keep(Handle transaction, Kept kept) {
        Feed feed = kept.feed();
        transaction
                .createUpdate(
                        """
                        INSERT INTO feed (agency, source, agency_type, version, status, last_received_at,
                            expected_within_seconds, silent_since, statistics, next_measured_at)
                        VALUES (:agency, :source, :agencyType, :version, :status, :lastReceivedAt,
                            :expectedWithin, :silentSince, :statistics::jsonb, :nextMeasuredAt)
                        ON CONFLICT (agency, source) DO UPDATE SET
                            agency_type = excluded.agency_type, version = excluded.version, status = excluded.status,
                            last_received_at = excluded.last_received_at,
                            expected_within_seconds = excluded.expected_within_seconds,
                            silent_since = excluded.silent_since, statistics = excluded.statistics,
                            next_measured_at = excluded.next_measured_at
                        """)
                .bind("agency", feed.key().agency())
                .bind("source", feed.key().source())
                .bind("agencyType", feed.agencyType().code())
                .bind("version", feed.version())
                .bind("status", feed.status().code())
                .bind("lastReceivedAt", feed.lastReceivedAt())
                .bind(
                        "expectedWithin",
                        Optional.ofNullable(feed.expectedWithin()).map(Duration::toSeconds))
                .bind("silentSince", Optional.ofNullable(feed.silentSince()))
                .bind("statistics", new String(EventJson.write(kept.statistics()), StandardCharsets.UTF_8))
                .bind("nextMeasuredAt", kept.nextMeasuredAt())
                .execute();
    }

    long silent(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM feed WHERE status = 'silent'")
                .mapTo(Long.class)
                .one();
    }

    /**
     * The feeds by agency and source, those too of which nothing but refusals is known.
     *
     * @param agency only this agency's; null for all
     * @param since the first day (UTC) whose refusals count
     */
    List<Listed> list(Handle handle, @Nullable String agency, LocalDate since) {
        return handle.createQuery(
                        """
                        SELECT agency, source, agency_type, version, status, last_received_at, expected_within_seconds,
                            silent_since, statistics::text, next_measured_at, coalesce(refused, 0) AS refused
                        FROM feed FULL JOIN (
                            SELECT agency, source, sum(refused)::bigint AS refused FROM feed_refusal
                            WHERE day >= :since GROUP BY agency, source) AS refusals USING (agency, source)
                        WHERE :agency::text IS NULL OR agency = :agency
                        ORDER BY agency, source
                        """)
                .bind("since", since)
                .bind("agency", agency)
                .map((row, context) -> new Listed(
                        key(row), row.getString("status") == null ? null : kept(row), row.getLong("refused")))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Long expectedWithin = row.getObject("expected_within_seconds", Long.class);
        OffsetDateTime silentSince = row.getObject("silent_since", OffsetDateTime.class);
        return new Kept(
                new Feed(
                        key(row),
                        AgencyTypes.byCode(row.getString("agency_type")),
                        row.getLong("version"),
                        FeedStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                        instant(row, "last_received_at"),
                        expectedWithin == null ? null : Duration.ofSeconds(expectedWithin),
                        silentSince == null ? null : silentSince.toInstant()),
                statistics(row.getString("statistics")),
                instant(row, "next_measured_at"));
    }

    private static FeedKey key(ResultSet row) throws SQLException {
        return new FeedKey(row.getString("agency"), row.getString("source"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static FeedStatistics statistics(String json) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), FeedStatistics.class);
        } catch (IOException failure) {
            throw new IllegalStateException("kept statistics cannot be read", failure);
        }
    }
}
