package org.warmhandoff.referral.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import org.jdbi.v3.core.Handle;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;
import org.warmhandoff.referral.consent.domain.Consent;
import org.warmhandoff.referral.consent.domain.ConsentTo;
import org.warmhandoff.referral.consent.domain.Consents;
import org.warmhandoff.referral.followup.PersonFollowUps;
import org.warmhandoff.referral.followup.domain.FollowUp;

/**
 * Acts when a consent runs out: what needs it ends, unless the person has given another. One person at a time, in one transaction that
 * holds the lock on their follow-ups, so that of several replicas the second finds nothing left to do.
 */
@ApplicationScoped
public class ActOnConsents {

    private static final EventLog LOG = EventLog.of(ActOnConsents.class);

    private final Database database;
    private final ConsentStore consents;
    private final PersonFollowUps people;
    private final ConsentFollower follower;

    ActOnConsents(Database database, ConsentStore consents, PersonFollowUps people, ConsentFollower follower) {
        this.database = database;
        this.consents = consents;
        this.people = people;
        this.follower = follower;
    }

    /** By the database's clock, which all replicas share. */
    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void act() {
        act(database.read(handle ->
                handle.createQuery("SELECT now()").mapTo(Instant.class).one()));
    }

    /** Acts on everything that has run out by then. */
    public int act(Instant now) {
        int ended = 0;
        Optional<UUID> next = next(now);
        while (next.isPresent()) {
            UUID followUp = next.get();
            ended += database.inTransaction(transaction -> end(transaction, followUp, now));
            next = next(now);
        }
        if (ended > 0) {
            LOG.info("consents.ran-out", LogField.count("consents", ended));
        }
        return ended;
    }

    private Optional<UUID> next(Instant now) {
        return database.read(handle -> consents.nextExpired(handle, now));
    }

    private int end(Handle transaction, UUID followUp, Instant now) {
        List<FollowUp> theirs = people.lock(transaction, followUp);
        Consents all =
                consents.of(transaction, theirs.stream().map(FollowUp::id).toList());
        List<Consent> over = all.all().stream()
                .filter(one -> one.revoked() == null && !one.standsAt(now))
                .toList();
        consents.actedOn(transaction, over);
        if (over.stream().anyMatch(one -> one.to().equals(ConsentTo.CHECK_INS))
                && !all.stand(ConsentTo.CHECK_INS, now)) {
            people.endCheckIns(transaction, theirs, null, now);
        }
        follower.consentsEnded(transaction, new ConsentFollower.Ended(theirs, all, ConsentFollower.Why.EXPIRED, now));
        return over.size();
    }
}
