package org.warmhandoff.referral.followup.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.warmhandoff.contracts.followup.FollowUpReason;

/**
 * A person has one unfinished follow-up at a time. When another overdose asks for one, the one that has come furthest goes on:
 * it becomes urgent, its clock starts anew, and the other, which nobody has begun, is attached to it. When the one that goes on
 * turns out not to be asked for, what was attached to it goes back to the pool; when people have ended it, the person was
 * served. A check-in gives way to the follow-up of a later overdose.
 */
public final class OneTaskRule {

    private static final Set<FollowUpReason> FOR_THE_PERSON =
            EnumSet.of(FollowUpReason.SURVIVOR_OUTREACH, FollowUpReason.SELF_REFERRAL, FollowUpReason.OUTREACH_REQUEST);

    private static final Comparator<FollowUp> FURTHEST = Comparator.comparing(Progress::of)
            .thenComparing(one -> one.attempts().count())
            .thenComparing(FollowUp::createdAt, Comparator.reverseOrder())
            .thenComparing(FollowUp::id, Comparator.reverseOrder());

    private OneTaskRule() {}

    /**
     * @param followUps all of one person
     * @return those that change, each in its next version
     */
    public static List<FollowUp> apply(Collection<FollowUp> followUps, Instant now) {
        Map<UUID, FollowUp> next = new HashMap<>();
        followUps.forEach(one -> next.put(one.id(), detachedFromNothing(one, followUps, now)));
        Map<Boolean, List<FollowUp>> unfinished = next.values().stream()
                .filter(FollowUp::isUnfinished)
                .filter(one -> FOR_THE_PERSON.contains(one.circumstances().reason()))
                .collect(Collectors.groupingBy(one -> one.circumstances().exercise()));
        unfinished.values().forEach(several -> attach(several, now).forEach(one -> next.put(one.id(), one)));
        List.copyOf(next.values()).stream()
                .filter(one -> FOR_THE_PERSON.contains(one.circumstances().reason()) && one.isUnfinished())
                .forEach(serving -> next.replaceAll(
                        (id, one) -> isOfTheSameKind(serving, one) ? one.supersededBy(serving, now) : one));
        List<FollowUp> changed = new ArrayList<>(next.values());
        changed.removeAll(followUps);
        return changed;
    }

    private static boolean isOfTheSameKind(FollowUp one, FollowUp other) {
        return one.circumstances().exercise() == other.circumstances().exercise();
    }

    private static FollowUp detachedFromNothing(FollowUp one, Collection<FollowUp> followUps, Instant now) {
        Map<UUID, FollowUp> byId = followUps.stream().collect(Collectors.toMap(FollowUp::id, Function.identity()));
        boolean servedElsewhere = one.state()
                .attachedTo()
                .map(other -> Optional.ofNullable(byId.get(other)))
                .map(other -> other.isPresent() && serves(other.get()))
                .orElse(true);
        return servedElsewhere ? one : one.detached(now);
    }

    /** It goes on, or people have ended it: but what was entered in error has served nobody. */
    private static boolean serves(FollowUp followUp) {
        return followUp.isUnfinished()
                || (followUp.state() instanceof FollowUpState.Ended
                        && !(followUp.state() instanceof FollowUpState.EnteredInError));
    }

    private static List<FollowUp> attach(List<FollowUp> several, Instant now) {
        FollowUp goesOn = several.stream().max(FURTHEST).orElseThrow();
        List<FollowUp> changed = new ArrayList<>();
        FollowUp restarted = goesOn;
        for (FollowUp other : several) {
            boolean canBeAttached = other.state() instanceof FollowUpState.Waiting
                    && other.attempts().count() == 0;
            if (!other.id().equals(goesOn.id()) && canBeAttached) {
                changed.add(other.attachedTo(goesOn, now));
                restarted = restarted.restartedBy(other, now);
            }
        }
        changed.add(restarted);
        return changed;
    }
}
