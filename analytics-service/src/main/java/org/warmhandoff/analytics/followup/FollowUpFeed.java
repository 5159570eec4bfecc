package org.warmhandoff.analytics.followup;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.logging.EventLog;

/**
 * The summary of follow-ups as it changes: read once a second for all streams of this replica, and only while there is one.
 */
@ApplicationScoped
public class FollowUpFeed {

    private static final EventLog LOG = EventLog.of(FollowUpFeed.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final int LATEST = 8;

    private final Database database;
    private final InstantSource clock;
    private final FollowUpStore followUps;
    private final Multi<FollowUpSummary> summaries;

    FollowUpFeed(Database database, InstantSource clock, FollowUpStore followUps) {
        this.database = database;
        this.clock = clock;
        this.followUps = followUps;
        this.summaries = Multi.createFrom()
                .ticks()
                .every(INTERVAL)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(tick -> attempt())
                .select()
                .where(Optional::isPresent)
                .map(Optional::get)
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    /** The present summary. */
    FollowUpSummary now() {
        return database.read(handle -> followUps.summary(handle, clock.instant(), LATEST));
    }

    /** The present summary, and each one that differs from the one before. A slow reader gets the newest. */
    Multi<FollowUpSummary> changes() {
        return summaries.onOverflow().dropPreviousItems().skip().repetitions();
    }

    private Optional<FollowUpSummary> attempt() {
        try {
            return Optional.of(now());
        } catch (RuntimeException unavailable) {
            LOG.warn("follow-ups.unread", unavailable);
            return Optional.empty();
        }
    }
}
