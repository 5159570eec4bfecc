package org.warmhandoff.referral.handoff;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jdbi.v3.core.Handle;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;
import org.warmhandoff.referral.handoff.domain.HandOff;
import org.warmhandoff.referral.handoff.domain.HandOffTimes;

/** Lets lapse what no agency has answered, and marks what waits too long. Of several replicas each takes other rows. */
@ApplicationScoped
public class ActOnHandOffs {

    private static final EventLog LOG = EventLog.of(ActOnHandOffs.class);
    private static final int CHUNK = 200;

    private final Database database;
    private final HandOffStore handOffs;
    private final HandOffTimes times;

    ActOnHandOffs(Database database, HandOffStore handOffs, HandOffConfig config) {
        this.database = database;
        this.handOffs = handOffs;
        this.times = config.times();
    }

    /** By the database's clock, which all replicas share. */
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void act() {
        act(database.read(handle ->
                handle.createQuery("SELECT now()").mapTo(Instant.class).one()));
    }

    /** Does everything that is due by then. */
    public int act(Instant now) {
        int due = 0;
        int done;
        do {
            done = database.inTransaction(transaction -> act(transaction, now));
            due += done;
        } while (done == CHUNK);
        if (due > 0) {
            LOG.info("hand-offs.time-has-come", LogField.count("due", due));
        }
        return due;
    }

    private int act(Handle transaction, Instant now) {
        List<HandOff> due = handOffs.lockDue(transaction, now, CHUNK);
        for (HandOff one : due) {
            HandOff next = one.act(times, now);
            if (next.equals(one)) {
                handOffs.reschedule(transaction, one);
            } else {
                handOffs.update(transaction, next, null);
            }
        }
        return due.size();
    }
}
