package org.warmhandoff.analytics.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.analytics.table.Codes;
import org.warmhandoff.contracts.followup.FollowUpStatus;

/** Reads the facts of follow-ups for a summary of where they stand. */
@ApplicationScoped
class FollowUpStore {

    private static final Duration ENDED_LATELY = Duration.ofDays(28);

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
                        WHERE counted
                          AND (status IN ('triage', 'open', 'claimed', 'in-progress', 'on-hold') OR known_at > :endedAfter)
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
                        WHERE counted AND waiting AND first_attempt_at IS NULL AND due_at < :now
                          AND status IN ('triage', 'open', 'claimed', 'in-progress', 'on-hold')
                        """)
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }

    private static List<FollowUpSummary.Latest> latest(Handle handle, int limit) {
        return handle.createQuery(
                        """
                        SELECT follow_up_id, status, neighborhood, known_at FROM follow_up_fact
                        WHERE counted
                        ORDER BY known_at DESC, follow_up_id DESC LIMIT :limit
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
