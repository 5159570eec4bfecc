package org.warmhandoff.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.notification.DeliveryStatus;
import org.warmhandoff.kit.paging.Cursor;
import org.warmhandoff.notification.delivery.domain.Delivery;
import org.warmhandoff.notification.delivery.domain.DeliveryState;
import org.warmhandoff.notification.delivery.domain.FailureCode;

/** Keeps deliveries. */
@ApplicationScoped
public class DeliveryStore {

    private static final String SELECT = "SELECT " + DeliveryRows.COLUMNS + " FROM delivery ";

    /**
     * Adds the deliveries, but for those whose recipient has had, or waits for, the same notice about the same subject.
     *
     * @return the ids of those that were added
     */
    Set<UUID> add(Handle transaction, List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            return Set.of();
        }
        PreparedBatch batch = transaction.prepareBatch(
                """
                INSERT INTO delivery
                    (delivery_id, version, recipient_id, subject_id, template, channel, status, attempts, attempts_before,
                     last_failure, next_attempt_at, queued_at, event_time, trace_parent, created_at, updated_at)
                VALUES (:id, :version, :recipientId, :subjectId, :template, :channel, :status, :attempts, :attemptsBefore,
                     :lastFailure, :nextAttemptAt, :queuedAt, :eventTime, :traceParent, :createdAt, :updatedAt)
                ON CONFLICT (recipient_id, subject_id, template, channel) DO NOTHING
                """);
        for (Delivery delivery : deliveries) {
            bindState(batch, delivery)
                    .bind("recipientId", delivery.recipientId())
                    .bind("subjectId", delivery.subjectId())
                    .bind("template", delivery.template().code())
                    .bind("channel", delivery.channel().code())
                    .bind("eventTime", delivery.cause().time())
                    .bind("traceParent", delivery.cause().traceParent())
                    .bind("createdAt", delivery.createdAt())
                    .add();
        }
        return Set.copyOf(
                batch.executePreparedBatch("delivery_id").mapTo(UUID.class).list());
    }

    /** Writes how the delivery stands now, and takes it from whoever was sending it. */
    public void replace(Handle transaction, Delivery delivery) {
        bindState(
                        transaction.createUpdate(
                                """
                                UPDATE delivery
                                SET version = :version, status = :status, attempts = :attempts,
                                    attempts_before = :attemptsBefore, last_failure = :lastFailure,
                                    next_attempt_at = :nextAttemptAt, queued_at = :queuedAt, updated_at = :updatedAt,
                                    lease_until = '-infinity'
                                WHERE delivery_id = :id
                                """),
                        delivery)
                .execute();
    }

    Optional<Delivery> find(Handle handle, UUID id) {
        return handle.createQuery(SELECT + "WHERE delivery_id = :id")
                .bind("id", id)
                .map((row, context) -> DeliveryRows.delivery(row))
                .findOne();
    }

    /** As {@link #find}, and keeps every other change of the delivery out until the transaction ends. */
    Optional<Delivery> lock(Handle transaction, UUID id) {
        return transaction
                .createQuery(SELECT + "WHERE delivery_id = :id FOR UPDATE")
                .bind("id", id)
                .map((row, context) -> DeliveryRows.delivery(row))
                .findOne();
    }

    /** The delivery, locked, if this attempt is the newest that was begun and its result is still awaited. */
    public Optional<Delivery> lockAttempt(Handle transaction, UUID id, int begun) {
        return transaction
                .createQuery(SELECT + "WHERE delivery_id = :id AND begun = :begun AND status = 'queued' FOR UPDATE")
                .bind("id", id)
                .bind("begun", begun)
                .map((row, context) -> DeliveryRows.delivery(row))
                .findOne();
    }

    /** The newest deliveries before the cursor, one more than the limit when there are so many. */
    List<Delivery> page(
            Handle handle,
            @Nullable DeliveryStatus status,
            @Nullable UUID recipientId,
            @Nullable Cursor before,
            int limit) {
        StringBuilder sql = new StringBuilder(SELECT).append("WHERE true ");
        if (status != null) {
            sql.append("AND status = :status ");
        }
        if (recipientId != null) {
            sql.append("AND recipient_id = :recipientId ");
        }
        if (before != null) {
            sql.append("AND (created_at, delivery_id) < (:time, :id) ");
        }
        Query query = handle.createQuery(sql + "ORDER BY created_at DESC, delivery_id DESC LIMIT :limit");
        query.bind("limit", limit + 1);
        if (status != null) {
            query.bind("status", status.code());
        }
        if (recipientId != null) {
            query.bind("recipientId", recipientId);
        }
        if (before != null) {
            query.bind("time", before.time()).bind("id", before.id());
        }
        return query.map((row, context) -> DeliveryRows.delivery(row)).list();
    }

    private static <S extends SqlStatement<S>> S bindState(S statement, Delivery delivery) {
        DeliveryState state = delivery.state();
        FailureCode failure = state.lastFailure();
        Instant next = state instanceof DeliveryState.Queued queued ? queued.nextAttemptAt() : null;
        return statement
                .bind("id", delivery.id())
                .bind("version", delivery.version())
                .bind("status", state.status().code())
                .bind("attempts", delivery.attempts())
                .bind("attemptsBefore", delivery.attemptsBefore())
                .bind("lastFailure", failure == null ? null : failure.code())
                .bind("nextAttemptAt", next)
                .bind("queuedAt", delivery.queuedAt())
                .bind("updatedAt", delivery.updatedAt());
    }
}
