package org.warmhandoff.notification.dispatch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.contracts.notification.Channel;
import org.warmhandoff.contracts.notification.NoticeTemplate;
import org.warmhandoff.notification.Codes;
import org.warmhandoff.notification.delivery.DueSignal;

/**
 * Gives out what is due, each delivery to one worker at a time, over all replicas. Whoever has one has it until its lease ends;
 * then somebody else gets it.
 */
@ApplicationScoped
public class DueDeliveries {

    private static final String TAKE =
            """
            UPDATE delivery SET begun = begun + 1, lease_until = now() + :lease * interval '1 millisecond'
            """;

    private static final String TAKEN =
            """
            RETURNING delivery_id, recipient_id, subject_id, template, begun, created_at, lease_until
            """;

    private final DueSignal signal;

    DueDeliveries(DueSignal signal) {
        this.signal = signal;
    }

    /** Takes what has waited longest, at most so many. */
    List<Claim> claim(Handle transaction, Channel channel, int most, Duration lease) {
        return switch (channel) {
            case EMAIL -> claimMails(transaction, most, lease);
            case WEBHOOK -> claimWebhooks(transaction, most, lease);
        };
    }

    private static List<Claim> claimMails(Handle transaction, int most, Duration lease) {
        return transaction
                .createQuery(
                        """
                        WITH due AS MATERIALIZED (
                            SELECT delivery_id AS id FROM delivery
                            WHERE channel = 'email' AND status = 'queued' AND next_attempt_at <= now() AND lease_until < now()
                            ORDER BY next_attempt_at LIMIT :most
                            FOR UPDATE SKIP LOCKED)
                        """
                                + TAKE
                                + "FROM due WHERE delivery_id = due.id "
                                + TAKEN)
                .bind("most", most)
                .bind("lease", lease.toMillis())
                .map((row, context) -> claim(row))
                .list();
    }

    /**
     * One delivery for each webhook whose slot is free. The slots are locked first, by a statement of its own, so that the next
     * one sees what earlier holders of the slots have left.
     */
    private static List<Claim> claimWebhooks(Handle transaction, int most, Duration lease) {
        UUID[] free = transaction
                .createQuery(
                        """
                        SELECT slot.recipient_id FROM webhook_slot slot
                        CROSS JOIN LATERAL (
                            SELECT next_attempt_at FROM delivery
                            WHERE recipient_id = slot.recipient_id AND status = 'queued'
                                AND next_attempt_at <= now() AND lease_until < now()
                            ORDER BY next_attempt_at LIMIT 1) due
                        WHERE slot.busy_until < now()
                        ORDER BY due.next_attempt_at LIMIT :most
                        FOR UPDATE OF slot SKIP LOCKED
                        """)
                .bind("most", most)
                .mapTo(UUID.class)
                .list()
                .toArray(new UUID[0]);
        if (free.length == 0) {
            return List.of();
        }
        List<Claim> claims = transaction
                .createQuery(TAKE
                        + """
                        WHERE delivery_id IN (
                            SELECT due.delivery_id FROM unnest(:free) AS slot(recipient_id)
                            CROSS JOIN LATERAL (
                                SELECT delivery_id FROM delivery
                                WHERE recipient_id = slot.recipient_id AND status = 'queued'
                                    AND next_attempt_at <= now() AND lease_until < now()
                                ORDER BY next_attempt_at LIMIT 1) due)
                            AND status = 'queued'
                        """
                        + TAKEN)
                .bind("free", free)
                .bind("lease", lease.toMillis())
                .map((row, context) -> claim(row))
                .list();
        transaction
                .createUpdate(
                        """
                        UPDATE webhook_slot SET busy_until = now() + :lease * interval '1 millisecond'
                        WHERE recipient_id = ANY(:taken)
                        """)
                .bind("lease", lease.toMillis())
                .bind("taken", claims.stream().map(Claim::recipientId).toArray(UUID[]::new))
                .execute();
        return claims;
    }

    /** Frees the webhook's slot for what else waits for it, unless the lease has ended and another worker has it. */
    void freeSlot(Handle transaction, Claim claim) {
        int freed = transaction
                .createUpdate(
                        """
                        UPDATE webhook_slot SET busy_until = '-infinity'
                        WHERE recipient_id = :recipient AND busy_until = :lease
                        """)
                .bind("recipient", claim.recipientId())
                .bind("lease", claim.leaseUntil())
                .execute();
        if (freed > 0) {
            signal.raiseAfterCommit(transaction, Channel.WEBHOOK);
        }
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getObject("delivery_id", UUID.class),
                row.getObject("recipient_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                Codes.stored(NoticeTemplate.class, row.getString("template")),
                row.getInt("begun"),
                instant(row, "created_at"),
                instant(row, "lease_until"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
