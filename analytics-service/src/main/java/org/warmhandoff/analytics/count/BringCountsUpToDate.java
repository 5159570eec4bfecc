package org.warmhandoff.analytics.count;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.analytics.count.domain.CountArea;
import org.warmhandoff.analytics.count.domain.NextTick;
import org.warmhandoff.analytics.count.domain.Restatement;
import org.warmhandoff.analytics.count.domain.TimeSpan;
import org.warmhandoff.contracts.count.NeighborhoodCount;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.event.EventOutbox;

/**
 * Counts anew, as of now, every area whose counts can have changed since the last time: because a fact changed, or because
 * time passed and a fact entered or left a window, or a follow-up became overdue. What has another value than before is kept and published, falls
 * included. One replica at a time does it.
 */
@ApplicationScoped
public class BringCountsUpToDate {

    private final Database database;
    private final InstantSource clock;
    private final CountTickStore ticks;
    private final TouchedAreaStore touched;
    private final TouchedPersonStore people;
    private final IncidentFactStore incidents;
    private final FollowUpFactStore followUps;
    private final RollingSumStore sums;
    private final RollingCountStore counts;
    private final EventOutbox outbox;

    BringCountsUpToDate(
            Database database,
            InstantSource clock,
            CountTickStore ticks,
            TouchedAreaStore touched,
            TouchedPersonStore people,
            IncidentFactStore incidents,
            FollowUpFactStore followUps,
            RollingSumStore sums,
            RollingCountStore counts,
            EventOutbox outbox) {
        this.database = database;
        this.clock = clock;
        this.ticks = ticks;
        this.touched = touched;
        this.people = people;
        this.incidents = incidents;
        this.followUps = followUps;
        this.sums = sums;
        this.counts = counts;
        this.outbox = outbox;
    }

    /** @return false when another replica is at it: its count may have begun before what the caller wants counted */
    public boolean now() {
        return database.inTransaction(transaction -> {
            if (!ticks.tryLock(transaction)) {
                return false;
            }
            NextTick tick = NextTick.after(ticks.lastAsOf(transaction).orElse(null), clock.instant());
            Set<CountArea> areas = areasToCount(transaction, tick);
            if (!areas.isEmpty()) {
                restate(transaction, areas, tick);
            }
            ticks.save(transaction, tick.asOf());
            return true;
        });
    }

    /** Areas and people are taken before the facts are read: what commits in between is counted now and once more next time. */
    private Set<CountArea> areasToCount(Handle transaction, NextTick tick) {
        Set<CountArea> areas = touched.take(transaction);
        areas.addAll(incidents.findRepeats(transaction, people.take(transaction)));
        areas.addAll(incidents.areasOfFactsIn(transaction, tick.passed()));
        areas.addAll(followUps.areasThatTimeChanges(transaction, tick));
        if (tick.everything()) {
            areas.addAll(counts.areas(transaction));
        }
        return areas;
    }

    private void restate(Handle transaction, Set<CountArea> areas, NextTick tick) {
        List<NeighborhoodCount> changed = Restatement.of(
                areas,
                counts.published(transaction, areas),
                sums.sums(transaction, areas, TimeSpan.windows(tick.asOf()), null),
                tick.asOf());
        if (!changed.isEmpty()) {
            counts.publish(transaction, changed);
            outbox.append(transaction, changed.stream().map(CountEvents::of).toList());
        }
    }
}
