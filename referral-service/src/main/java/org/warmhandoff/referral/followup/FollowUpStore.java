package org.warmhandoff.referral.followup;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.event.EventOutbox;
import org.warmhandoff.kit.event.ReceivedEvent;
import org.warmhandoff.referral.followup.domain.FollowUp;

/** Keeps follow-ups and publishes every version of them: there is no way to write one without its event. */
@ApplicationScoped
public class FollowUpStore {

    /**
     * A new version of a follow-up.
     *
     * @param cause the event that it answers; null when a caller asked for it
     */
    record Change(FollowUp followUp, @Nullable ReceivedEvent<?> cause) {}

    private final EventOutbox outbox;

    FollowUpStore(EventOutbox outbox) {
        this.outbox = outbox;
    }

    Optional<FollowUp> find(Handle handle, UUID id) {
        return select(handle, "", id);
    }

    /** The follow-up, which nobody else can change until the transaction ends. */
    Optional<FollowUp> lock(Handle transaction, UUID id) {
        return select(transaction, "FOR UPDATE", id);
    }

    /** All follow-ups of these incidents, which nobody else can change until the transaction ends. */
    List<FollowUp> lockByIncident(Handle transaction, Collection<UUID> incidents) {
        return transaction
                .createQuery("SELECT " + FollowUpRow.COLUMNS
                        + " FROM follow_up WHERE incident_id = ANY (:incidents) ORDER BY follow_up_id FOR UPDATE")
                .bind("incidents", incidents.toArray(UUID[]::new))
                .map(FollowUpRow::read)
                .list();
    }

    /** Unfinished follow-ups without a team in these areas or jurisdictions, locked like the others. */
    List<FollowUp> lockWithoutTeam(Handle transaction, Collection<String> areas, int limit) {
        return transaction
                .createQuery(
                        "SELECT " + FollowUpRow.COLUMNS
                                + """
                         FROM follow_up
                        WHERE team IS NULL AND status IN ('open', 'claimed', 'in-progress')
                          AND (area = ANY (:areas) OR jurisdiction = ANY (:areas))
                        ORDER BY follow_up_id LIMIT :limit FOR UPDATE
                        """)
                .bind("areas", areas.toArray(String[]::new))
                .bind("limit", limit)
                .map(FollowUpRow::read)
                .list();
    }

    /** Writes follow-ups that are new. */
    void add(Handle transaction, List<Change> opened) {
        if (opened.isEmpty()) {
            return;
        }
        PreparedBatch rows = transaction.prepareBatch(
                "INSERT INTO follow_up (" + FollowUpRow.COLUMNS
                        + """
                ) VALUES (:id, :version, :incidentId, :personIndex, :status, :statusReason, :assignee, :outcome, :reason,
                          :team, :area, :jurisdiction, :priority, :occurredAt, :dueAt, :breachAt, :firstAttemptAt,
                          :attempts, :createdAt, :updatedAt, :exercise)
                """);
        opened.forEach(change -> FollowUpRow.bind(rows, change.followUp()));
        rows.execute();
        publish(transaction, opened);
    }

    /** Writes the next version of follow-ups that this transaction has locked. */
    void update(Handle transaction, List<Change> changed) {
        if (changed.isEmpty()) {
            return;
        }
        PreparedBatch rows = transaction.prepareBatch(
                """
                UPDATE follow_up
                SET version = :version, status = :status, status_reason = :statusReason, assignee = :assignee,
                    outcome = :outcome, reason = :reason, team = :team, area = :area, jurisdiction = :jurisdiction,
                    priority = :priority, occurred_at = :occurredAt, due_at = :dueAt, breach_at = :breachAt,
                    first_attempt_at = :firstAttemptAt, attempts = :attempts, updated_at = :updatedAt, exercise = :exercise
                WHERE follow_up_id = :id AND version = :version - 1
                """);
        changed.forEach(change -> FollowUpRow.bind(rows, change.followUp()));
        if (Arrays.stream(rows.execute()).anyMatch(count -> count != 1)) {
            throw new IllegalStateException("a follow-up was changed that was not locked");
        }
        publish(transaction, changed);
    }

    private void publish(Handle transaction, List<Change> changes) {
        outbox.append(
                transaction,
                changes.stream()
                        .map(change -> FollowUpEvents.of(change.followUp(), change.cause()))
                        .toList());
    }

    private static Optional<FollowUp> select(Handle handle, String lock, UUID id) {
        return handle.createQuery("SELECT " + FollowUpRow.COLUMNS + " FROM follow_up WHERE follow_up_id = :id " + lock)
                .bind("id", id)
                .map(FollowUpRow::read)
                .findOne();
    }
}
