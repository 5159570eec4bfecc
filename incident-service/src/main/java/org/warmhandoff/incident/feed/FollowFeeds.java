package org.warmhandoff.incident.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.feed.FeedSnapshot;
import org.warmhandoff.incident.feed.domain.Feed;
import org.warmhandoff.incident.feed.domain.FeedKey;
import org.warmhandoff.incident.feed.domain.FeedStatistics;
import org.warmhandoff.incident.feed.domain.Rhythm;
import org.warmhandoff.incident.feed.domain.SilenceRule;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.event.EventOutbox;
import org.warmhandoff.kit.event.OutgoingEvent;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;

/**
 * Looks at every feed once a minute, and publishes each that has changed its status in the transaction that keeps the change. One
 * replica looks at a time; the others pass. Taking a report in does nothing for it but keep an index.
 */
@ApplicationScoped
public class FollowFeeds {

    private static final EventLog LOG = EventLog.of(FollowFeeds.class);

    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);

    /** Measuring takes at most a twentieth of the time: a feed with a million reports in the window is measured less often. */
    private static final int PAUSE_PER_WORK = 20;

    /** Windows move on, and reports are corrected, without any new report. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Database database;
    private final FeedStore feeds;
    private final MeasureFeed measureFeed;
    private final EventOutbox events;
    private final FeedConfig config;
    private final SilenceRule silence;
    private final InstantSource clock;

    FollowFeeds(
            Database database,
            FeedStore feeds,
            MeasureFeed measureFeed,
            EventOutbox events,
            FeedConfig config,
            InstantSource clock) {
        this.database = database;
        this.feeds = feeds;
        this.measureFeed = measureFeed;
        this.events = events;
        this.config = config;
        this.silence = new SilenceRule(config.shortestSilence(), config.leastArrivals(), config.leastHistory());
        this.clock = clock;
    }

    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        try {
            look();
        } catch (RuntimeException failure) {
            LOG.warn("feeds.not-followed", failure);
        }
    }

    /** Looks at every feed now; false when another replica is doing so. */
    boolean look() {
        return database.inTransaction(transaction -> {
            if (!feeds.tryLock(transaction)) {
                return false;
            }
            Map<FeedKey, FeedStore.Kept> known = feeds.kept(transaction);
            for (FeedStore.Heard heard : feeds.heard(transaction)) {
                look(transaction, heard, known.get(heard.key()));
            }
            return true;
        });
    }

    private void look(Handle transaction, FeedStore.Heard heard, FeedStore.@Nullable Kept kept) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FeedStore.Kept before = kept == null || isDue(kept, heard, now) ? measured(heard, kept, now) : kept;
        Feed feed = before.feed().after(heard.lastReceivedAt(), heard.agencyType(), now, config.endedAfter());
        FeedStore.Kept after = before.with(feed);
        if (!after.equals(kept)) {
            feeds.keep(transaction, after);
        }
        if (feed.version() > before.feed().version()) {
            events.append(transaction, event(feed, now));
            LOG.info(
                    "feed.status-changed",
                    LogField.constant("status", feed.status()),
                    LogField.count("version", feed.version()));
        }
    }

    /** New reports are measured soon; without any, now and then. */
    private static boolean isDue(FeedStore.Kept kept, FeedStore.Heard heard, Instant now) {
        Instant measuredAt = kept.statistics().asOf();
        return !now.isBefore(kept.nextMeasuredAt())
                && (heard.lastReceivedAt().isAfter(measuredAt) || !now.isBefore(measuredAt.plus(LONGEST_PAUSE)));
    }

    /**
     * Measures on a connection of its own, so that a feed that cannot be measured, because it takes too long, keeps what was known
     * of it and does not keep the others from being looked at.
     */
    private FeedStore.Kept measured(FeedStore.Heard heard, FeedStore.@Nullable Kept kept, Instant now) {
        long begun = System.nanoTime();
        Feed feed = kept == null ? Feed.first(heard.key(), heard.agencyType(), heard.lastReceivedAt()) : kept.feed();
        FeedStatistics statistics = kept == null ? FeedStatistics.none(now) : kept.statistics();
        try {
            Rhythm rhythm = database.read(handle -> measureFeed.rhythm(handle, heard.key(), heard.lastReceivedAt()));
            statistics = database.read(handle -> measureFeed.statistics(handle, heard.key(), now));
            feed = feed.expecting(silence.expectedWithin(rhythm).orElse(null));
        } catch (RuntimeException failure) {
            LOG.warn("feed.not-measured", failure);
        }
        Duration pause = Duration.ofNanos(System.nanoTime() - begun).multipliedBy(PAUSE_PER_WORK);
        Instant next = now.plus(pause.compareTo(SHORTEST_PAUSE) > 0 ? pause : SHORTEST_PAUSE);
        return new FeedStore.Kept(feed, statistics, next.truncatedTo(ChronoUnit.MICROS));
    }

    private static OutgoingEvent event(Feed feed, Instant now) {
        EventType type = EventType.FEED;
        Duration expectedWithin = feed.expectedWithin();
        return new OutgoingEvent(
                type.topic(),
                feed.key().agency() + "|" + feed.key().source(),
                type.cloudEventType(),
                type.dataSchema(),
                now,
                new FeedSnapshot(
                        feed.key().agency(),
                        feed.agencyType(),
                        feed.key().source(),
                        feed.version(),
                        feed.status(),
                        feed.lastReceivedAt(),
                        feed.silentSince(),
                        expectedWithin == null ? null : expectedWithin.toSeconds()));
    }
}
