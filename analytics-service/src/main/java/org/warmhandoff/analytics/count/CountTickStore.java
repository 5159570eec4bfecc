package org.warmhandoff.analytics.count;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

/** The time up to which the counts are right, and the lock of whoever brings them up to date. */
@ApplicationScoped
class CountTickStore {

    /** Names the lock among the advisory locks of this service's database. */
    private static final long LOCK = 0x636f756e74L;

    /** Takes the lock until the transaction ends; false when another replica holds it. */
    boolean tryLock(Handle transaction) {
        return transaction
                .createQuery("SELECT pg_try_advisory_xact_lock(:lock)")
                .bind("lock", LOCK)
                .mapTo(Boolean.class)
                .one();
    }

    /** As-of time of the last tick; empty before the first. */
    Optional<Instant> lastAsOf(Handle handle) {
        return handle.createQuery("SELECT as_of FROM count_tick")
                .mapTo(Instant.class)
                .findOne();
    }

    void save(Handle transaction, Instant asOf) {
        transaction
                .createUpdate(
                        """
                        INSERT INTO count_tick (as_of) VALUES (:asOf)
                        ON CONFLICT (single) DO UPDATE SET as_of = excluded.as_of
                        """)
                .bind("asOf", asOf)
                .execute();
    }
}
