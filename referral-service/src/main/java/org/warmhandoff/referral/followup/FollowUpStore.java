package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.database.Rows;
import org.warmhandoff.kit.event.EventOutbox;
import org.warmhandoff.kit.event.ReceivedEvent;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.followup.domain.TimerSettings;
import org.warmhandoff.referral.worker.domain.Worker;

/**
 * Keeps follow-ups. The one place that writes a version of them: with its event, its line in the history and the time at which
 * something is to happen if nobody does anything.
 */
@ApplicationScoped
public class FollowUpStore {

    /**
     * A new version of a follow-up.
     *
     * @param cause the event that it answers; null when a caller asked for it or its time had come
     * @param by who asked for it; null when a rule did it
     */
    record Change(FollowUp followUp, @Nullable ReceivedEvent<?> cause, @Nullable Worker by) {

        Change asVersion(long version) {
            return new Change(followUp.asVersion(version), cause, by);
        }
    }

    /** First key of the advisory locks on people; the second is a hash of the reference. */
    private static final int PERSON_LOCK = 736_102;

    private final EventOutbox outbox;
    private final FollowUpHistory history;
    private final OfferFollowUps offers;
    private final TimerSettings timers;

    FollowUpStore(EventOutbox outbox, FollowUpHistory history, OfferFollowUps offers, FollowUpConfig config) {
        this.outbox = outbox;
        this.history = history;
        this.offers = offers;
        this.timers = config.timers().settings();
    }

    /** The follow-up as it stands. */
    public Optional<FollowUp> find(Handle handle, UUID id) {
        return select(handle, "", id);
    }

    /** The follow-up, which nobody else can change until the transaction ends. */
    Optional<FollowUp> lock(Handle transaction, UUID id) {
        return select(transaction, "FOR UPDATE", id);
    }

    /** The follow-ups of these incidents and of these people, which nobody else can change until the transaction ends. */
    List<FollowUp> lock(Handle transaction, Set<UUID> incidents, Set<UUID> people) {
        return transaction
                .createQuery("SELECT " + FollowUpRow.COLUMNS
                        + " FROM follow_up WHERE incident_id = ANY (:incidents) OR person_ref = ANY (:people)"
                        + " ORDER BY follow_up_id FOR UPDATE")
                .bind("incidents", incidents.toArray(UUID[]::new))
                .bind("people", people.toArray(UUID[]::new))
                .map(FollowUpRow::read)
                .list();
    }

    /** Waits until nobody else decides which follow-up serves these people. */
    void lockPeople(Handle transaction, Set<UUID> people) {
        if (!people.isEmpty()) {
            transaction
                    .createQuery(
                            """
                            SELECT pg_advisory_xact_lock(:kind, hash) FROM (
                                SELECT DISTINCT hashtext(ref::text) AS hash FROM unnest(:people) AS ref ORDER BY hash) one
                            """)
                    .bind("kind", PERSON_LOCK)
                    .bind("people", people.toArray(UUID[]::new))
                    .mapTo(String.class)
                    .list();
        }
    }

    /** Follow-ups for which something is due, locked; those that another replica is at are left to it. */
    List<FollowUp> lockDue(Handle transaction, Instant now, int limit) {
        return transaction
                .createQuery("SELECT " + FollowUpRow.COLUMNS
                        + " FROM follow_up WHERE next_action_at <= :now ORDER BY next_action_at LIMIT :limit"
                        + " FOR UPDATE SKIP LOCKED")
                .bind("now", now)
                .bind("limit", limit)
                .map(FollowUpRow::read)
                .list();
    }

    /** Unfinished follow-ups without a team in these areas or jurisdictions, locked like the others. */
    List<FollowUp> lockWithoutTeam(Handle transaction, Collection<String> areas, int limit) {
        return transaction
                .createQuery(
                        "SELECT " + FollowUpRow.COLUMNS
                                + """
                         FROM follow_up
                        WHERE team IS NULL AND status IN ('triage', 'open', 'claimed', 'in-progress', 'on-hold')
                          AND (area = ANY (:areas) OR jurisdiction = ANY (:areas))
                        ORDER BY follow_up_id LIMIT :limit FOR UPDATE
                        """)
                .bind("areas", areas.toArray(String[]::new))
                .bind("limit", limit)
                .map(FollowUpRow::read)
                .list();
    }

    /** Writes follow-ups that are new, each offered to a worker where one suits. */
    void add(Handle transaction, List<Change> toOpen) {
        if (toOpen.isEmpty()) {
            return;
        }
        List<Change> opened = offers.offer(transaction, toOpen);
        FollowUpRow.insert(transaction, followUps(opened), timers);
        publish(transaction, opened);
    }

    /**
     * Writes the next version of follow-ups that this transaction has locked.
     *
     * @return as they were written: what is in the pool may be offered to a worker
     */
    List<Change> update(Handle transaction, List<Change> toChange) {
        if (toChange.isEmpty()) {
            return toChange;
        }
        List<Change> changed = offers.offer(transaction, toChange);
        if (FollowUpRow.update(transaction, followUps(changed), timers) != changed.size()) {
            throw new IllegalStateException("a follow-up was changed that was not locked");
        }
        publish(transaction, changed);
        return changed;
    }

    /** Looks at follow-ups, of which nothing is due by the settings of today, when it will be. */
    void reschedule(Handle transaction, List<FollowUp> unchanged) {
        Rows.of(unchanged)
                .column("uuid", FollowUp::id)
                .column("timestamptz", one -> timers.nextActionAt(one).orElse(null))
                .update(
                        transaction,
                        """
                        UPDATE follow_up SET next_action_at = r.c2 FROM {rows} AS r (c1, c2) WHERE follow_up_id = r.c1
                        """);
    }

    private static List<FollowUp> followUps(List<Change> changes) {
        return changes.stream().map(Change::followUp).toList();
    }

    private void publish(Handle transaction, List<Change> changes) {
        history.add(transaction, changes);
        offers.keep(transaction, changes);
        outbox.append(
                transaction,
                changes.stream()
                        .map(change -> FollowUpEvents.of(change.followUp(), change.cause()))
                        .toList());
    }

    private static Optional<FollowUp> select(Handle handle, String lock, UUID id) {
        return handle.createQuery("SELECT " + FollowUpRow.COLUMNS + " FROM follow_up WHERE follow_up_id = :id " + lock)
                .bind("id", id)
                .map(FollowUpRow::read)
                .findOne();
    }
}
