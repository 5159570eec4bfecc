package org.warmhandoff.incident.feed;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;

import org.warmhandoff.incident.feed.domain.FeedKey;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.logging.EventLog;

/**
 * Counts refused reports by feed and day. The counts are held in memory and written every few seconds, so that a flood of bad
 * reports costs a few rows; a process that is killed forgets the last seconds of them. A source of which no report was ever
 * accepted is counted as the agency's {@value FeedKey#DEFAULT_SOURCE}: what a refused body says is kept nowhere, the name of its
 * source included.
 */
@ApplicationScoped
public class RefusalCounter {

    private static final EventLog LOG = EventLog.of(RefusalCounter.class);

    /** Far more than a community has feeds; beyond it a source is not told from the agency's others, so that memory has a limit. */
    private static final int MOST = 1_000;

    private record FeedDay(FeedKey feed, LocalDate day) {}

    private final Map<FeedDay, Long> counts = new ConcurrentHashMap<>();
    private final Database database;
    private final InstantSource clock;

    RefusalCounter(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Counts reports that were refused just now. Never blocks.
     *
     * @param agency whose token it was
     * @param source the system that the reports name; {@value FeedKey#DEFAULT_SOURCE} when that is not known
     * @param refused how many; nothing happens for 0
     */
    public void count(String agency, String source, int refused) {
        if (refused < 0) {
            throw new IllegalArgumentException("a number of refused reports is not negative");
        }
        if (refused == 0) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        String known = counts.size() < MOST ? source : FeedKey.DEFAULT_SOURCE;
        counts.merge(new FeedDay(new FeedKey(agency, known), today), (long) refused, Long::sum);
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void write() {
        for (FeedDay feedDay : List.copyOf(counts.keySet())) {
            Long refused = counts.remove(feedDay);
            if (refused != null) {
                write(feedDay, refused);
            }
        }
    }

    void stop(@Observes ShutdownEvent event) {
        write();
    }

    private void write(FeedDay feedDay, long refused) {
        try {
            database.useTransaction(transaction -> transaction
                    .createUpdate(
                            """
                            INSERT INTO feed_refusal (agency, source, day, refused)
                            VALUES (:agency,
                                CASE WHEN EXISTS (SELECT FROM report WHERE agency = :agency AND source = :source AND NOT exercise)
                                    THEN :source ELSE :unknown END,
                                :day, :refused)
                            ON CONFLICT (agency, source, day) DO UPDATE SET refused = feed_refusal.refused + excluded.refused
                            """)
                    .bind("agency", feedDay.feed().agency())
                    .bind("source", feedDay.feed().source())
                    .bind("unknown", FeedKey.DEFAULT_SOURCE)
                    .bind("day", feedDay.day())
                    .bind("refused", refused)
                    .execute());
        } catch (RuntimeException failure) {
            counts.merge(feedDay, refused, Long::sum);
            LOG.warn("refusals.not-written", failure);
        }
    }
}
