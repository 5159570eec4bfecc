package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.contracts.followup.StatusReason;
import org.warmhandoff.kit.database.Rows;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.worker.domain.Worker;

/** Every version of every follow-up: where it stood, why, and who moved it there. Lines are only ever added. */
@ApplicationScoped
class FollowUpHistory {

    /**
     * One line.
     *
     * @param by who moved it; null when a rule did
     */
    record Line(
            long version,
            Instant at,
            FollowUpStatus status,
            @Nullable StatusReason statusReason,
            @Nullable String team,
            @Nullable String assignee,
            @Nullable String by) {}

    void add(Handle transaction, List<FollowUpStore.Change> changes) {
        Rows.of(changes)
                .column("uuid", one -> one.followUp().id())
                .column("int8", one -> one.followUp().version())
                .column("timestamptz", one -> one.followUp().updatedAt())
                .column("text", one -> one.followUp().state().status().code())
                .column("text", one -> one.followUp()
                        .state()
                        .statusReason()
                        .map(Coded::code)
                        .orElse(null))
                .column("text", one -> one.followUp().team())
                .column("text", one -> assignee(one.followUp()))
                .column("text", one -> one.by() == null ? null : one.by().account())
                .update(
                        transaction,
                        """
                        INSERT INTO follow_up_history
                            (follow_up_id, version, at, status, status_reason, team, assignee, moved_by)
                        SELECT * FROM {rows}
                        """);
    }

    /** The lines of a follow-up, oldest first. */
    List<Line> of(Handle handle, UUID followUp) {
        return handle.createQuery(
                        """
                        SELECT version, at, status, status_reason, team, assignee, moved_by FROM follow_up_history
                        WHERE follow_up_id = :id ORDER BY version
                        """)
                .bind("id", followUp)
                .map((row, context) -> {
                    String reason = row.getString("status_reason");
                    return new Line(
                            row.getLong("version"),
                            FollowUpRow.time(row, "at"),
                            FollowUpRow.constant(FollowUpStatus.class, row.getString("status")),
                            reason == null ? null : FollowUpRow.constant(StatusReason.class, reason),
                            row.getString("team"),
                            row.getString("assignee"),
                            row.getString("moved_by"));
                })
                .list();
    }

    private static @Nullable String assignee(FollowUp followUp) {
        return followUp.state().assignee().map(Worker::account).orElse(null);
    }
}
