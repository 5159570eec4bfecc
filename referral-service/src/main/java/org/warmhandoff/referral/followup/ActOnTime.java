package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.kit.clock.Timeline;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.followup.domain.TimerSettings;

/**
 * Does what is due: reminds, tells the lead and the coordinator, takes back what nobody tried, ends holds. Of several replicas
 * each takes other rows, and the change, its event and the next time are one transaction, so that everything happens once.
 */
@ApplicationScoped
public class ActOnTime {

    private static final EventLog LOG = EventLog.of(ActOnTime.class);

    private static final int CHUNK = 500;

    private final Database database;
    private final FollowUpStore followUps;
    private final TimerSettings timers;
    private final Timeline timeline;

    ActOnTime(Database database, FollowUpStore followUps, FollowUpConfig config, Timeline timeline) {
        this.database = database;
        this.followUps = followUps;
        this.timeline = timeline;
        this.timers = config.timers().settings();
    }

    /**
     * Does everything that is due by the database's clock, which all replicas share.
     *
     * @return how many follow-ups it has looked at
     */
    public int act() {
        return act(timeline.at(database.read(handle ->
                handle.createQuery("SELECT now()").mapTo(Instant.class).one())));
    }

    /** Does everything that is due by then. */
    int act(Instant now) {
        int due = 0;
        int done;
        do {
            done = database.inTransaction(transaction -> act(transaction, now));
            due += done;
        } while (done == CHUNK);
        if (due > 0) {
            LOG.info("follow-ups.time-has-come", LogField.count("due", due));
        }
        return due;
    }

    private int act(Handle transaction, Instant now) {
        List<FollowUp> due = followUps.lockDue(transaction, now, CHUNK);
        List<FollowUpStore.Change> changed = new ArrayList<>();
        List<FollowUp> notYet = new ArrayList<>();
        for (FollowUp one : due) {
            FollowUp next = timers.act(one, now);
            if (next.equals(one)) {
                notYet.add(one);
            } else {
                changed.add(new FollowUpStore.Change(next, null, null).asVersion(one.version() + 1));
            }
        }
        followUps.update(transaction, changed);
        followUps.reschedule(transaction, notYet);
        return due.size();
    }
}
