package org.warmhandoff.notification.delivery;

import java.time.Instant;
import java.time.OffsetDateTime;

import org.jdbi.v3.core.Handle;

/** The database's clock: it decides what is due, so that replicas whose clocks differ agree. */
public final class DatabaseClock {

    private DatabaseClock() {}

    /** The time at which the transaction began. */
    public static Instant now(Handle transaction) {
        return transaction
                .createQuery("SELECT now()")
                .mapTo(OffsetDateTime.class)
                .one()
                .toInstant();
    }
}
