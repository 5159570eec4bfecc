package org.warmhandoff.referral.followup.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.contracts.followup.Priority;
import org.warmhandoff.referral.followup.domain.FollowUpState.Assigned;
import org.warmhandoff.referral.followup.domain.FollowUpState.Lapsed;
import org.warmhandoff.referral.followup.domain.FollowUpState.Open;
import org.warmhandoff.referral.followup.domain.FollowUpState.Unfinished;
import org.warmhandoff.referral.team.domain.Coverage;

/**
 * A task: outreach to one person after one overdose or request, or to their family after a death. Immutable; every move gives the next
 * version, or this very one when nothing changes.
 *
 * @param version from 1, one higher with each change
 * @param team code of the team that covers the place; null when none does
 * @param priority nothing asks for more than routine yet
 * @param updatedAt when this version was made
 */
public record FollowUp(
        UUID id,
        long version,
        Subject subject,
        FollowUpState state,
        Circumstances circumstances,
        @Nullable String team,
        Priority priority,
        Attempts attempts,
        Instant createdAt,
        Instant updatedAt) {

    public static FollowUp opened(
            UUID id, Subject subject, Circumstances circumstances, @Nullable String team, Instant now) {
        return new FollowUp(
                id, 1, subject, new Open(null), circumstances, team, Priority.ROUTINE, Attempts.NONE, now, now);
    }

    /** True when the first attempt is missing although it was due. Says something about the service, not the person. */
    public boolean isOverdue(Instant now) {
        return state instanceof Unfinished && attempts.count() == 0 && now.isAfter(circumstances.dueAt());
    }

    /** @throws RefusedException when it is not open */
    public FollowUp claimedBy(Worker worker, Instant now) {
        if (state instanceof Open open) {
            return transition(open.claimedBy(worker), now);
        }
        throw new RefusedException(Refusal.NOT_OPEN);
    }

    /** Back into the pool. @throws RefusedException when it is not assigned, or not to the actor */
    public FollowUp returned(Actor actor, ReturnReason reason, Instant now) {
        return transition(assignedTo(actor).returned(reason), now);
    }

    /** @throws RefusedException when it is not assigned, or not to the actor, or the attempt's time is impossible */
    public FollowUp attempted(Actor actor, Instant at, Instant now) {
        Assigned assigned = assignedTo(actor);
        AttemptRule.check(at, circumstances.occurredAt(), now).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        return transition(assigned.attempted(), circumstances, team, attempts.with(at), now);
    }

    /** @throws RefusedException when it is not assigned, or not to the actor */
    public FollowUp completed(Actor actor, FollowUpOutcome outcome, Instant now) {
        return transition(assignedTo(actor).completed(outcome), now);
    }

    /** @throws RefusedException when it has ended, or the actor does not lead */
    public FollowUp cancelled(Actor actor, CancelReason reason, Instant now) {
        if (!(state instanceof Unfinished unfinished)) {
            throw new RefusedException(Refusal.FINISHED);
        }
        if (!actor.leads()) {
            throw new RefusedException(Refusal.NOT_YOURS);
        }
        return transition(unfinished.cancelled(reason), now);
    }

    /** True once a worker has it, or outreach was attempted. */
    public boolean hasBegun() {
        return state instanceof Assigned || attempts.count() > 0;
    }

    /** The incident no longer asks for it. What has ended stays as it is. */
    public FollowUp lapsed(LapseReason reason, Instant now) {
        return state instanceof Unfinished unfinished ? transition(unfinished.lapsed(reason), now) : this;
    }

    /** Another follow-up of the same person goes on in its place. What people have ended stays as it is. */
    public FollowUp withheld(Instant now) {
        return unfinishedOrReinstated()
                .map(one -> transition(one.lapsed(LapseReason.INCIDENT_MERGED), now))
                .orElse(this);
    }

    /**
     * The incident asks for it, perhaps again, and says this about it. A worker who has it keeps it; what people have ended
     * stays as it is. The team is decided anew when the place has changed or there was none.
     */
    public FollowUp following(Circumstances corrected, Coverage coverage, Instant now) {
        Optional<Unfinished> wanted = unfinishedOrReinstated();
        if (wanted.isEmpty()) {
            return this;
        }
        boolean samePlace = corrected.place().equals(circumstances.place());
        String nextTeam = samePlace && team != null ? team : corrected.place().teamIn(coverage);
        return transition(wanted.get(), corrected, nextTeam, attempts, now);
    }

    /** A team covers the place now. A follow-up that has a team keeps it. */
    public FollowUp covered(Coverage coverage, Instant now) {
        return state instanceof Unfinished && team == null
                ? transition(state, circumstances, circumstances.place().teamIn(coverage), attempts, now)
                : this;
    }

    private Optional<Unfinished> unfinishedOrReinstated() {
        if (state instanceof Unfinished unfinished) {
            return Optional.of(unfinished);
        }
        return state instanceof Lapsed lapsed ? Optional.of(lapsed.reinstated()) : Optional.empty();
    }

    private Assigned assignedTo(Actor actor) {
        if (state instanceof Open) {
            throw new RefusedException(Refusal.NOT_CLAIMED);
        }
        if (!(state instanceof Assigned assigned)) {
            throw new RefusedException(Refusal.FINISHED);
        }
        if (!actor.mayActFor(assigned.worker())) {
            throw new RefusedException(Refusal.NOT_YOURS);
        }
        return assigned;
    }

    private FollowUp transition(FollowUpState next, Instant now) {
        return transition(next, circumstances, team, attempts, now);
    }

    /** The one place where a follow-up changes. */
    private FollowUp transition(
            FollowUpState nextState,
            Circumstances nextCircumstances,
            @Nullable String nextTeam,
            Attempts nextAttempts,
            Instant now) {
        boolean same = nextState.equals(state)
                && nextCircumstances.equals(circumstances)
                && Objects.equals(nextTeam, team)
                && nextAttempts.equals(attempts);
        return same
                ? this
                : new FollowUp(
                        id,
                        version + 1,
                        subject,
                        nextState,
                        nextCircumstances,
                        nextTeam,
                        priority,
                        nextAttempts,
                        createdAt,
                        now);
    }
}
