package org.warmhandoff.kit.outbox;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.kit.database.Database;

/**
 * Which lanes this relay may publish. A lease that is not renewed ends by the database's clock, and another relay takes the
 * lane; each relay holds no more than its share of the lanes among the relays that are alive.
 */
final class OutboxLanes {

    private final UUID owner;
    private final Duration lease;
    private final Duration renewEvery;

    private List<Integer> held = List.of();
    private long renewedAt;

    /**
     * @param renewEvery age at which the leases are renewed; publishing that begins before it must end within the lease
     */
    OutboxLanes(UUID owner, Duration lease, Duration renewEvery) {
        this.owner = owner;
        this.lease = lease;
        this.renewEvery = renewEvery;
        this.renewedAt = System.nanoTime() - renewEvery.toNanos();
    }

    /** The lanes that this relay may publish now. Renews the leases when it is time, and else asks nobody. */
    List<Integer> held(Database database) {
        long now = System.nanoTime();
        if (now - renewedAt >= renewEvery.toNanos()) {
            held = database.inTransaction(this::hold);
            // From before the transaction: the database's clock started the leases later.
            renewedAt = now;
        }
        return held;
    }

    /** Renews what this relay holds, gives back what is above its share, takes what is free, and answers the lanes held. */
    List<Integer> hold(Handle transaction) {
        int share = share(transaction);
        transaction
                .createUpdate(
                        """
                        UPDATE outbox_lane SET owner = NULL, lease_until = '-infinity'
                        WHERE lane IN (SELECT lane FROM outbox_lane WHERE owner = :owner ORDER BY lane OFFSET :share)
                        """)
                .bind("owner", owner)
                .bind("share", share)
                .execute();
        return transaction
                .createQuery(
                        """
                        UPDATE outbox_lane SET owner = :owner, lease_until = now() + :lease * interval '1 millisecond'
                        WHERE lane IN (
                            SELECT lane FROM outbox_lane
                            WHERE owner = :owner OR lease_until < now()
                            ORDER BY owner IS DISTINCT FROM :owner, lane
                            LIMIT :share
                            FOR UPDATE SKIP LOCKED)
                        RETURNING lane
                        """)
                .bind("owner", owner)
                .bind("lease", lease.toMillis())
                .bind("share", share)
                .mapTo(Integer.class)
                .list();
    }

    /**
     * Gives back everything, so that another relay need not wait for the leases to end. First its own row, then its
     * lanes, as in {@link #hold}: two transactions that lock in one order cannot wait for each other.
     */
    void release(Handle transaction) {
        transaction.execute("DELETE FROM outbox_relay WHERE owner = ?", owner);
        transaction.execute("UPDATE outbox_lane SET owner = NULL, lease_until = '-infinity' WHERE owner = ?", owner);
    }

    private int share(Handle transaction) {
        transaction
                .createUpdate(
                        """
                        INSERT INTO outbox_relay (owner, seen_until) VALUES (:owner, now() + :lease * interval '1 millisecond')
                        ON CONFLICT (owner) DO UPDATE SET seen_until = excluded.seen_until
                        """)
                .bind("owner", owner)
                .bind("lease", lease.toMillis())
                .execute();
        transaction.execute("DELETE FROM outbox_relay WHERE seen_until < now() - interval '1 minute'");
        int alive = transaction
                .createQuery("SELECT count(*) FROM outbox_relay WHERE seen_until >= now()")
                .mapTo(Integer.class)
                .one();
        return (OutboxMessage.LANES + alive - 1) / alive;
    }
}
