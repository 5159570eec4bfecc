package org.warmhandoff.analytics.alert.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.analytics.alert.lifecycle.domain.Alert;
import org.warmhandoff.contracts.Coded;
import org.warmhandoff.kit.event.EventOutbox;
import org.warmhandoff.kit.paging.Cursor;

/** Keeps alerts. The one place that writes a version of them: with its event. */
@ApplicationScoped
class AlertStore {

    /** Names the lock among the advisory locks of this service's database. */
    private static final long LOCK = 0x616c657274L;

    private final EventOutbox outbox;

    AlertStore(EventOutbox outbox) {
        this.outbox = outbox;
    }

    /** Takes the lock of whoever raises alerts until the transaction ends; false when another replica holds it. */
    boolean tryLock(Handle transaction) {
        return transaction
                .createQuery("SELECT pg_try_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .one();
    }

    /** Those that last and those that ended after a time, the oldest first, which nobody else can change until the transaction ends. */
    List<Alert> lockThoseAfter(Handle transaction, Instant ended) {
        return transaction
                .createQuery(
                        """
                        SELECT snapshot::text FROM alert WHERE ended_at IS NULL OR ended_at > :ended
                        ORDER BY raised_at, alert_id FOR UPDATE
                        """)
                .bind("ended", ended)
                .map((row, context) -> AlertSnapshots.read(row.getString(1)))
                .list();
    }

    Optional<Alert> find(Handle handle, UUID id) {
        return find(handle, id, "");
    }

    /** The alert, which nobody else can change until the transaction ends. */
    Optional<Alert> lock(Handle transaction, UUID id) {
        return find(transaction, id, " FOR UPDATE");
    }

    private static Optional<Alert> find(Handle handle, UUID id, String lock) {
        return handle.createQuery("SELECT snapshot::text FROM alert WHERE alert_id = :id" + lock)
                .bind("id", id)
                .map((row, context) -> AlertSnapshots.read(row.getString(1)))
                .findOne();
    }

    /** Those that the filter takes, the newest first, after the cursor. */
    List<Alert> list(Handle handle, AlertFilter filter, @Nullable Cursor after, int most) {
        Query query = handle.createQuery(
                        """
                        SELECT snapshot::text FROM alert
                        WHERE (:status::text IS NULL OR status = :status)
                          AND (:tier::text IS NULL OR tier = :tier)
                          AND (:level::text IS NULL OR level = :level)
                          AND (:measure::text IS NULL OR measure = :measure)
                          AND (:area::text IS NULL OR :area = ANY (areas))
                          AND (:lasting::boolean IS NULL OR (ended_at IS NULL) = :lasting)
                          AND (:id::uuid IS NULL OR (raised_at, alert_id) < (:raisedAt::timestamptz, :id::uuid))
                        ORDER BY raised_at DESC, alert_id DESC LIMIT :most
                        """)
                .bind("status", code(filter.status()))
                .bind("tier", code(filter.tier()))
                .bind("level", code(filter.level()))
                .bind("measure", code(filter.measure()))
                .bind("area", filter.area())
                .bind("lasting", filter.lasting())
                .bind("raisedAt", after == null ? null : after.time())
                .bind("id", after == null ? null : after.id())
                .bind("most", most);
        return query.map((row, context) -> AlertSnapshots.read(row.getString(1)))
                .list();
    }

    /** Keeps new versions and publishes them, in the order given. */
    void save(Handle transaction, List<Alert> alerts) {
        for (Alert alert : alerts) {
            transaction
                    .createUpdate(
                            """
                            INSERT INTO alert (alert_id, version, level, areas, measure, status, tier, raised_at, ended_at, snapshot)
                            VALUES (:id, :version, :level, :areas, :measure, :status, :tier, :raisedAt, :endedAt, :snapshot::jsonb)
                            ON CONFLICT (alert_id) DO UPDATE
                            SET version = excluded.version, status = excluded.status, tier = excluded.tier,
                                ended_at = excluded.ended_at, snapshot = excluded.snapshot
                            """)
                    .bind("id", alert.id())
                    .bind("version", alert.version())
                    .bind("level", alert.subject().level().code())
                    .bind("areas", alert.subject().areas().toArray(String[]::new))
                    .bind("measure", alert.subject().measure().code())
                    .bind("status", alert.status().code())
                    .bind("tier", alert.tier().code())
                    .bind("raisedAt", alert.raisedAt())
                    .bind("endedAt", alert.endedAt())
                    .bind("snapshot", AlertSnapshots.write(alert))
                    .execute();
        }
        outbox.append(transaction, alerts.stream().map(AlertSnapshots::event).toList());
    }

    private static @Nullable String code(@Nullable Coded value) {
        return value == null ? null : value.code();
    }
}
