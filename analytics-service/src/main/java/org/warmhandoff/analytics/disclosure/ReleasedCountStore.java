package org.warmhandoff.analytics.disclosure;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.analytics.disclosure.domain.ReaderTier;
import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.count.PublicCount;
import org.warmhandoff.kit.database.Rows;
import org.warmhandoff.kit.event.EventJson;
import org.warmhandoff.kit.event.EventOutbox;
import org.warmhandoff.kit.event.OutgoingEvent;

/** What was released, to which tier. It is written once: the table itself refuses any change. */
@ApplicationScoped
class ReleasedCountStore {

    /** Names the lock among the advisory locks of this service's database. */
    private static final long LOCK = 0x72656c65617365L;

    private final EventOutbox outbox;

    ReleasedCountStore(EventOutbox outbox) {
        this.outbox = outbox;
    }

    /** Takes the lock of whoever releases until the transaction ends; false when another replica holds it. */
    boolean tryLock(Handle transaction) {
        return transaction
                .createQuery("SELECT pg_try_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .one();
    }

    /** First day of the newest week that was released. */
    Optional<LocalDate> newestWeek(Handle handle) {
        return handle.createQuery("SELECT max(week) FROM released_week")
                .mapTo(LocalDate.class)
                .findOne();
    }

    /** Releases a week: to the tables, and that of the public to its topic. */
    void release(Handle transaction, LocalDate week, ReleasedWeek released) {
        transaction
                .createUpdate(
                        """
                        INSERT INTO released_week (week, released_at, limited_threshold, public_threshold)
                        VALUES (:week, :at, :limited, :public)
                        """)
                .bind("week", week)
                .bind("at", released.at())
                .bind("limited", released.limitedThreshold())
                .bind("public", released.publicThreshold())
                .execute();
        released.counts().forEach((tier, counts) -> {
            List<PublicCount> snapshots =
                    counts.stream().map(ReleasedCount::snapshot).toList();
            Rows.of(snapshots)
                    .column("text", count -> tier.name())
                    .column("date", PublicCount::from)
                    .column("text", count -> count.level().code())
                    .column("text", PublicCount::area)
                    .column("text", count -> count.measure().code())
                    .column("text", count -> new String(EventJson.write(count), StandardCharsets.UTF_8))
                    .update(
                            transaction,
                            """
                            INSERT INTO released_count (tier, week, level, area, measure, snapshot)
                            SELECT tier, week, level, area, measure, snapshot::jsonb
                            FROM {rows} AS given (tier, week, level, area, measure, snapshot)
                            """);
            if (tier == ReaderTier.PUBLIC) {
                outbox.append(
                        transaction,
                        snapshots.stream().map(ReleasedCountStore::event).toList());
            }
        });
    }

    private static OutgoingEvent event(PublicCount count) {
        EventType type = EventType.PUBLIC_COUNT;
        return new OutgoingEvent(
                type.topic(),
                count.area() + "|" + count.measure().code() + "|" + count.from(),
                type.cloudEventType(),
                type.dataSchema(),
                count.releasedAt(),
                count);
    }

    /** What was released to a tier, as JSON of {@link PublicCount}: by week, level, area and measure. */
    List<String> counts(Handle handle, ReaderTier tier, ReleasedFilter filter) {
        return handle.createQuery(
                        """
                        SELECT snapshot::text FROM released_count
                        WHERE tier = :tier AND week >= :from AND week <= :to
                          AND (:area::text IS NULL OR area = :area)
                          AND (:level::text IS NULL OR level = :level)
                          AND (:measure::text IS NULL OR measure = :measure)
                        ORDER BY week, level, area, measure
                        """)
                .bind("tier", tier.name())
                .bind("from", filter.from())
                .bind("to", filter.to())
                .bind("area", filter.area())
                .bind("level", filter.level() == null ? null : filter.level().code())
                .bind(
                        "measure",
                        filter.measure() == null ? null : filter.measure().code())
                .mapTo(String.class)
                .list();
    }
}
