package org.warmhandoff.incident.linking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.linking.domain.LinkReason;
import org.warmhandoff.incident.linking.domain.ReportPair;
import org.warmhandoff.kit.database.Rows;
import org.warmhandoff.kit.event.EventJson;
import org.warmhandoff.kit.paging.Cursor;

/** Keeps the questions for humans. */
@ApplicationScoped
class CandidateQueue {

    private static final String SELECT =
            """
            SELECT candidate_id, version, status, first_report, second_report, score, reasons::text, created_at, updated_at
            FROM link_candidate
            """;

    private final InstantSource clock;

    CandidateQueue(InstantSource clock) {
        this.clock = clock;
    }

    /** The oldest first. */
    List<LinkCandidate> page(Handle handle, LinkCandidate.Status status, @Nullable Cursor after, int limit) {
        return handle.createQuery(
                        SELECT
                                + """
                        WHERE status = :status AND (created_at, candidate_id) > (:time, :id)
                        ORDER BY created_at, candidate_id LIMIT :limit
                        """)
                .bind("status", status.code())
                .bind("time", (after == null ? Instant.EPOCH : after.time()).atOffset(ZoneOffset.UTC))
                .bind("id", after == null ? new UUID(0, 0) : after.id())
                .bind("limit", limit)
                .map((row, context) -> candidate(row))
                .list();
    }

    Optional<LinkCandidate> find(Handle handle, UUID id) {
        return handle.createQuery(SELECT + "WHERE candidate_id = ?")
                .bind(0, id)
                .map((row, context) -> candidate(row))
                .findOne();
    }

    /** Keeps the answer, and settles every other open question that it has answered too. */
    LinkCandidate settle(Handle transaction, LinkCandidate candidate, LinkCandidate.Status status) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        transaction
                .createUpdate(
                        """
                        UPDATE link_candidate SET status = :status, version = version + 1, updated_at = :now
                        WHERE candidate_id = :id
                        """)
                .bind("status", status.code())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("id", candidate.id())
                .execute();
        transaction
                .createUpdate(
                        """
                        UPDATE link_candidate SET status = 'superseded', version = link_candidate.version + 1,
                            updated_at = :now
                        FROM report one, report other
                        WHERE link_candidate.status = 'open'
                            AND one.report_id = first_report AND other.report_id = second_report
                            AND one.incident_id = other.incident_id
                            AND one.incident_id IN (
                                SELECT incident_id FROM report WHERE report_id IN (:first, :second))
                        """)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("first", candidate.pair().first())
                .bind("second", candidate.pair().second())
                .execute();
        return new LinkCandidate(
                candidate.id(),
                candidate.version() + 1,
                status,
                candidate.pair(),
                candidate.score(),
                candidate.reasons(),
                candidate.createdAt(),
                now);
    }

    /** Settles the open questions about these pairs. */
    void settleRejected(Handle transaction, Collection<ReportPair> pairs) {
        Instant now = clock.instant();
        Rows.of(List.copyOf(pairs))
                .column("uuid", ReportPair::first)
                .column("uuid", ReportPair::second)
                .column("timestamptz", pair -> now)
                .update(
                        transaction,
                        """
                        UPDATE link_candidate SET status = 'rejected', version = version + 1, updated_at = r.c3
                        FROM {rows} AS r (c1, c2, c3)
                        WHERE status = 'open' AND first_report = r.c1 AND second_report = r.c2
                        """);
    }

    private static LinkCandidate candidate(ResultSet row) throws SQLException {
        return new LinkCandidate(
                row.getObject("candidate_id", UUID.class),
                row.getLong("version"),
                LinkCandidate.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                new ReportPair(row.getObject("first_report", UUID.class), row.getObject("second_report", UUID.class)),
                row.getDouble("score"),
                reasons(row.getString("reasons")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static List<LinkReason> reasons(String json) {
        try {
            return List.of(EventJson.read(json.getBytes(StandardCharsets.UTF_8), LinkReason[].class));
        } catch (IOException failure) {
            throw new IllegalStateException("stored reasons cannot be read", failure);
        }
    }
}
