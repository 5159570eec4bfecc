package org.warmhandoff.analytics.followup;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.analytics.table.Codes;
import org.warmhandoff.analytics.table.Columns;
import org.warmhandoff.contracts.followup.FollowUpSnapshot;
import org.warmhandoff.contracts.followup.FollowUpStatus;

/** Follow-ups, each as its newest version says. Those of exercises are kept and in no summary. */
@ApplicationScoped
class FollowUpStore {

    private static final Duration ENDED_LATELY = Duration.ofDays(28);

    /** Keeps the snapshots that are newer than what is kept; at most one per follow-up. */
    void keepNewer(Handle transaction, Collection<FollowUpSnapshot> followUps) {
        Columns<FollowUpSnapshot> columns = new Columns<>(transaction, followUps);
        transaction
                .createUpdate(
                        """
                        INSERT INTO follow_up_fact (follow_up_id, version, status, area, due_at, first_attempt_at, updated_at,
                                                    exercise)
                        SELECT * FROM unnest(:id, :version, :status, :area, :dueAt, :firstAttemptAt, :updatedAt, :exercise)
                        ON CONFLICT (follow_up_id) DO UPDATE
                        SET version = excluded.version, status = excluded.status, area = excluded.area,
                            due_at = excluded.due_at, first_attempt_at = excluded.first_attempt_at,
                            updated_at = excluded.updated_at, exercise = excluded.exercise
                        WHERE excluded.version > follow_up_fact.version
                        """)
                .bindBySqlType("id", columns.uuid(FollowUpSnapshot::followUpId), Types.ARRAY)
                .bindBySqlType("version", columns.bigint(FollowUpSnapshot::version), Types.ARRAY)
                .bindBySqlType(
                        "status", columns.text(followUp -> followUp.status().code()), Types.ARRAY)
                .bindBySqlType("area", columns.text(FollowUpSnapshot::area), Types.ARRAY)
                .bindBySqlType("dueAt", columns.time(FollowUpSnapshot::dueAt), Types.ARRAY)
                .bindBySqlType("firstAttemptAt", columns.time(FollowUpSnapshot::firstAttemptAt), Types.ARRAY)
                .bindBySqlType("updatedAt", columns.time(FollowUpSnapshot::updatedAt), Types.ARRAY)
                .bindBySqlType("exercise", columns.bool(one -> Boolean.TRUE.equals(one.exercise())), Types.ARRAY)
                .execute();
    }

    /** @param latest how many of the follow-ups that changed last */
    FollowUpSummary summary(Handle handle, Instant now, int latest) {
        return new FollowUpSummary(byStatus(handle, now), pastDue(handle, now), latest(handle, latest));
    }

    private static Map<FollowUpStatus, Long> byStatus(Handle handle, Instant now) {
        Map<FollowUpStatus, Long> byStatus = new EnumMap<>(FollowUpStatus.class);
        for (FollowUpStatus status : FollowUpStatus.values()) {
            byStatus.put(status, 0L);
        }
        handle.createQuery(
                        """
                        SELECT status, count(*) FROM follow_up_fact
                        WHERE (status IN ('triage', 'open', 'claimed', 'in-progress', 'on-hold') OR updated_at > :endedAfter) AND NOT exercise
                        GROUP BY status
                        """)
                .bind("endedAfter", now.minus(ENDED_LATELY))
                .map((row, context) -> byStatus.put(Codes.of(FollowUpStatus.class, row.getString(1)), row.getLong(2)))
                .list();
        return byStatus;
    }

    private static long pastDue(Handle handle, Instant now) {
        return handle.createQuery(
                        """
                        SELECT count(*) FROM follow_up_fact
                        WHERE status IN ('triage', 'open', 'claimed', 'in-progress') AND first_attempt_at IS NULL AND due_at < :now
                          AND NOT exercise
                        """)
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    private static List<FollowUpSummary.Latest> latest(Handle handle, int limit) {
        return handle.createQuery(
                        """
                        SELECT follow_up_id, status, area, updated_at FROM follow_up_fact
                        WHERE NOT exercise
                        ORDER BY updated_at DESC, follow_up_id DESC LIMIT :limit
                        """)
                .bind("limit", limit)
                .map((row, context) -> new FollowUpSummary.Latest(
                        row.getObject(1, UUID.class),
                        Codes.of(FollowUpStatus.class, row.getString(2)),
                        row.getString(3),
                        row.getTimestamp(4).toInstant()))
                .list();
    }
}
