package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.contracts.followup.FollowUpReason;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.followup.domain.OneTaskRule;

/**
 * Keeps the rule that a person has one unfinished follow-up, whoever changes one. Who decides for a person holds the lock on the
 * person, so that two overdoses that are read at the same time see each other's follow-ups.
 */
@ApplicationScoped
class OneTaskPerPerson {

    private final FollowUpStore followUps;
    private final NeverContactStore neverContact;

    OneTaskPerPerson(FollowUpStore followUps, NeverContactStore neverContact) {
        this.followUps = followUps;
        this.neverContact = neverContact;
    }

    /** Locks the follow-ups of these incidents and of these people, and of those whom the follow-ups were about before. */
    Collection<FollowUp> lock(Handle transaction, Set<UUID> incidents, Set<UUID> people) {
        followUps.lockPeople(transaction, people);
        Map<UUID, FollowUp> locked = new LinkedHashMap<>();
        followUps.lock(transaction, incidents, people).forEach(one -> locked.put(one.id(), one));
        Set<UUID> before = locked.values().stream()
                .map(one -> one.circumstances().personRef())
                .filter(Objects::nonNull)
                .filter(person -> !people.contains(person))
                .collect(Collectors.toUnmodifiableSet());
        if (!before.isEmpty()) {
            followUps.lockPeople(transaction, before);
            followUps.lock(transaction, Set.of(), before).forEach(one -> locked.put(one.id(), one));
        }
        return locked.values();
    }

    /** What was attached to a follow-up that is not asked for any more goes back to the pool. */
    void settle(Handle transaction, UUID person, Instant now) {
        List<FollowUp> theirs = followUps.lock(transaction, Set.of(), Set.of(person));
        followUps.update(
                transaction,
                OneTaskRule.apply(theirs, now).stream()
                        .map(one -> new FollowUpStore.Change(one, null, null))
                        .toList());
    }

    /** The person has said never: it is kept, and ends whatever else is under way for them. An exercise says nothing of anybody. */
    void endAll(Handle transaction, UUID person, FollowUp told, Instant now) {
        boolean saidByThePerson = told.circumstances().reason() != FollowUpReason.FAMILY_SUPPORT
                && !told.circumstances().exercise();
        if (!saidByThePerson) {
            return;
        }
        neverContact.add(transaction, person, told.id(), now);
        followUps.update(
                transaction,
                followUps.lock(transaction, Set.of(), Set.of(person)).stream()
                        .filter(FollowUp::isUnfinished)
                        .filter(one -> !one.circumstances().exercise())
                        .map(one -> new FollowUpStore.Change(one.contactRefused(now), null, null))
                        .toList());
    }
}
