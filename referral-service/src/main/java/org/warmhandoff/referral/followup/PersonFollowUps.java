package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.referral.followup.domain.Actor;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.worker.domain.Worker;

/**
 * All follow-ups of the person of one of them: of whoever was recognized by the reference, of anybody else by the incident. An exercise
 * has nothing to do with the rest, and what a bereaved family says nothing with what the person said.
 *
 * <p>It does not follow incidents that turned out to be one, as {@link FollowUpsOfPerson} does: what is kept by it is consent, and a
 * merge that is wrong must not make a consent somebody else's.
 */
@ApplicationScoped
public class PersonFollowUps {

    private final FollowUpStore followUps;
    private final OneTaskPerPerson oneTask;

    PersonFollowUps(FollowUpStore followUps, OneTaskPerPerson oneTask) {
        this.followUps = followUps;
        this.oneTask = oneTask;
    }

    /** Their ids, as they are now. */
    public List<UUID> ids(Handle handle, FollowUp followUp) {
        return handle.createQuery(
                        """
                        SELECT follow_up_id FROM follow_up
                        WHERE exercise = :exercise AND (reason = 'family-support') = :family
                          AND (person_ref = CAST(:person AS uuid)
                            OR (incident_id = :incident AND person_index = :index
                                AND coalesce(person_ref = CAST(:person AS uuid), true)))
                        """)
                .bind("exercise", followUp.circumstances().exercise())
                .bind("family", followUp.circumstances().isForTheFamily())
                .bind("person", followUp.circumstances().personRef())
                .bind("incident", followUp.subject().incidentId())
                .bind("index", followUp.subject().personIndex())
                .mapTo(UUID.class)
                .list();
    }

    /**
     * Nobody else can change them, or decide for the person, until the transaction ends.
     *
     * @param id of one of them
     * @throws ProblemException 404 when there is no such follow-up
     */
    public List<FollowUp> lock(Handle transaction, UUID id) {
        FollowUp one = followUps.find(transaction, id).orElseThrow(ProblemException::notFound);
        UUID person = one.circumstances().personRef();
        Collection<FollowUp> locked = oneTask.lock(
                transaction, Set.of(one.subject().incidentId()), person == null ? Set.of() : Set.of(person));
        FollowUp current = of(locked, id);
        List<UUID> theirs = ids(transaction, current);
        return locked.stream().filter(other -> theirs.contains(other.id())).toList();
    }

    /** The one with this id. */
    public static FollowUp of(Collection<FollowUp> some, UUID id) {
        return some.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(ProblemException::notFound);
    }

    /**
     * The person wants no contact any more, until they come themselves: everything that is under way for them ends, whoever has it.
     *
     * @param told the follow-up on which they said so
     * @param theirs all of the person, locked
     */
    public void endContact(Handle transaction, FollowUp told, List<FollowUp> theirs, Actor by, Instant now) {
        change(transaction, theirs, by.worker(), one -> one.contactRefused(now));
        Optional.ofNullable(told.circumstances().personRef())
                .ifPresent(person -> oneTask.endAll(transaction, person, told, now));
    }

    /**
     * The person is not asked again how they are.
     *
     * @param by who was told; null when the consent ran out
     */
    public void endCheckIns(Handle transaction, List<FollowUp> theirs, @Nullable Worker by, Instant now) {
        change(transaction, theirs, by, one -> one.checkInEnded(now));
    }

    private void change(
            Handle transaction, List<FollowUp> theirs, @Nullable Worker by, UnaryOperator<FollowUp> change) {
        followUps.update(
                transaction,
                theirs.stream()
                        .filter(FollowUp::isUnfinished)
                        .map(one -> Optional.of(change.apply(one))
                                .filter(next -> !next.equals(one))
                                .map(next -> new FollowUpStore.Change(next, null, by)))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
