package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.paging.Cursor;
import org.warmhandoff.referral.followup.domain.Attempt;
import org.warmhandoff.referral.followup.domain.AttemptChannel;
import org.warmhandoff.referral.followup.domain.Reached;

/** Keeps attempts. They are only ever added. */
@ApplicationScoped
public class AttemptStore {

    /** An attempt on record. */
    record Recorded(UUID id, Attempt attempt, String recordedBy, Instant recordedAt) {}

    void add(Handle transaction, UUID followUpId, Recorded attempt) {
        transaction
                .createUpdate(
                        """
                        INSERT INTO follow_up_attempt
                            (attempt_id, follow_up_id, at, channel, reached, recorded_by, recorded_at)
                        VALUES (:id, :followUpId, :at, :channel, :reached, :recordedBy, :recordedAt)
                        """)
                .bind("id", attempt.id())
                .bind("followUpId", followUpId)
                .bind("at", attempt.attempt().at())
                .bind("channel", attempt.attempt().channel().code())
                .bind("reached", attempt.attempt().reached().code())
                .bind("recordedBy", attempt.recordedBy())
                .bind("recordedAt", attempt.recordedAt())
                .execute();
    }

    /** The attempts of a follow-up in the order in which they were made. */
    List<Recorded> list(Handle handle, UUID followUpId, @Nullable Cursor after, int limit) {
        Query query = handle.createQuery(
                        """
                        SELECT attempt_id, at, channel, reached, recorded_by, recorded_at FROM follow_up_attempt
                        WHERE follow_up_id = :followUpId
                        """
                                + (after == null ? "" : "AND (at, attempt_id) > (:afterTime, :afterId)")
                                + " ORDER BY at, attempt_id LIMIT :limit")
                .bind("followUpId", followUpId);
        if (after != null) {
            query.bind("afterTime", after.time()).bind("afterId", after.id());
        }
        return query.bind("limit", limit)
                .map((row, context) -> new Recorded(
                        row.getObject("attempt_id", UUID.class),
                        new Attempt(
                                FollowUpRow.time(row, "at"),
                                FollowUpRow.constant(AttemptChannel.class, row.getString("channel")),
                                FollowUpRow.constant(Reached.class, row.getString("reached"))),
                        row.getString("recorded_by"),
                        FollowUpRow.time(row, "recorded_at")))
                .list();
    }
}
