package org.warmhandoff.referral.calendar;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;
import org.warmhandoff.referral.calendar.domain.FeedLanguage;
import org.warmhandoff.referral.calendar.domain.FeedSecret;
import org.warmhandoff.referral.worker.WorkerStore;
import org.warmhandoff.referral.worker.domain.Worker;
import org.warmhandoff.referral.worker.domain.WorkerProfile;

/** Gives a worker's calendar an address, another one, or none. */
@ApplicationScoped
class KeepCalendarFeed {

    /** An address that was just made; nobody can be told its secret a second time. */
    record Made(CalendarFeed feed, FeedSecret secret) {}

    private static final EventLog LOG = EventLog.of(KeepCalendarFeed.class);

    private final Database database;
    private final CalendarFeedStore feeds;
    private final WorkerStore workers;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    KeepCalendarFeed(Database database, CalendarFeedStore feeds, WorkerStore workers, InstantSource clock) {
        this.database = database;
        this.feeds = feeds;
        this.workers = workers;
        this.clock = clock;
    }

    /**
     * Makes an address; one that was there before ends.
     *
     * @param ifMatch the entity tag of the one to replace; null to make the first
     * @throws ProblemException 409 for an account that is no active worker; 428 to replace without {@code ifMatch}; 412 when it was
     *     replaced meanwhile, or there is none
     */
    Made make(Worker worker, FeedLanguage language, @Nullable String ifMatch) {
        FeedSecret secret = FeedSecret.random(random);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CalendarFeed made = database.inTransaction(transaction -> {
            feeds.lock(transaction, worker);
            if (workers.find(transaction, worker).filter(WorkerProfile::active).isEmpty()) {
                throw noWorker();
            }
            Optional<CalendarFeed> existing = feeds.find(transaction, worker);
            long version = existing.map(CalendarFeed::version).orElse(0L);
            if (existing.isPresent() || ifMatch != null) {
                Preconditions.requireCurrent(Preconditions.expectedVersion(ifMatch), version);
            }
            CalendarFeed next = new CalendarFeed(worker, version + 1, language, now);
            feeds.save(transaction, next, secret);
            return next;
        });
        LOG.info("calendar.address-made", LogField.count("version", made.version()));
        return new Made(made, secret);
    }

    /**
     * Ends the address.
     *
     * @throws ProblemException 404 when there is none; 412 when it was replaced meanwhile; 428 without {@code ifMatch}
     */
    void stop(Worker worker, @Nullable String ifMatch) {
        database.useTransaction(transaction -> {
            feeds.lock(transaction, worker);
            CalendarFeed existing = feeds.find(transaction, worker).orElseThrow(ProblemException::notFound);
            Preconditions.requireCurrent(Preconditions.expectedVersion(ifMatch), existing.version());
            feeds.remove(transaction, worker);
        });
        LOG.info("calendar.address-ended");
    }

    private static ProblemException noWorker() {
        return new ProblemException(
                ProblemKind.CONFLICT,
                "Only who is registered as a worker, and active, has a calendar.",
                new FieldError("", "not-an-active-worker", "is not possible for this account"));
    }
}
