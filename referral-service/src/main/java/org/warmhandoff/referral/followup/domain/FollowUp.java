package org.warmhandoff.referral.followup.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.followup.Escalation;
import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.contracts.followup.Priority;
import org.warmhandoff.contracts.followup.StatusReason;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.contracts.incident.ReachableBy;
import org.warmhandoff.referral.assignment.domain.Offer;
import org.warmhandoff.referral.consent.domain.ConsentTo;
import org.warmhandoff.referral.consent.domain.Consents;
import org.warmhandoff.referral.followup.domain.FollowUpState.Assigned;
import org.warmhandoff.referral.followup.domain.FollowUpState.Attached;
import org.warmhandoff.referral.followup.domain.FollowUpState.Cancelled;
import org.warmhandoff.referral.followup.domain.FollowUpState.Claimed;
import org.warmhandoff.referral.followup.domain.FollowUpState.Lapsed;
import org.warmhandoff.referral.followup.domain.FollowUpState.OnHold;
import org.warmhandoff.referral.followup.domain.FollowUpState.Open;
import org.warmhandoff.referral.followup.domain.FollowUpState.Triage;
import org.warmhandoff.referral.followup.domain.FollowUpState.Unfinished;
import org.warmhandoff.referral.followup.domain.FollowUpState.Waiting;
import org.warmhandoff.referral.team.domain.Coverage;
import org.warmhandoff.referral.worker.domain.Worker;

/**
 * A task: outreach to one person after one overdose or request, or to their family after a death. Immutable; every move gives the next
 * version, or this very one when nothing changes.
 *
 * @param version from 1, one higher with each change
 * @param since when its state began
 * @param team code of the team that covers the place; null when none does
 * @param attempts those since the clock started, and all
 * @param cleared what triage found and a lead has looked at: it holds the follow-up no more
 * @param restartedAt when the person's latest overdose since happened; null when there was none
 * @param escalation who has been told that it waits
 * @param updatedAt when this version was made
 */
public record FollowUp(
        UUID id,
        long version,
        Subject subject,
        FollowUpState state,
        Instant since,
        Circumstances circumstances,
        @Nullable String team,
        Attempts attempts,
        Set<TriageFinding> cleared,
        @Nullable Instant restartedAt,
        Escalation escalation,
        Instant createdAt,
        Instant updatedAt) {

    public FollowUp {
        EnumSet<TriageFinding> ordered = EnumSet.noneOf(TriageFinding.class);
        ordered.addAll(cleared);
        cleared = Collections.unmodifiableSet(ordered);
    }

    /** New, in triage or in the pool as its circumstances say, or ended at once when the person wants no contact. */
    public static FollowUp opened(
            UUID id, Subject subject, Circumstances circumstances, @Nullable String team, Instant now) {
        Open inThePool = new Open(null);
        FollowUpState state = circumstances.allowContact()
                ? triaged(inThePool, circumstances, Set.of())
                : inThePool.cancelled(CancelReason.DO_NOT_CONTACT);
        return new FollowUp(
                id,
                1,
                subject,
                state,
                now,
                circumstances,
                team,
                Attempts.NONE,
                Set.of(),
                null,
                escalation(state, team, Escalation.NONE),
                now,
                now);
    }

    /**
     * A check-in: waits for its day with the worker whom the person knows. The person agreed to it, and nothing that triage found at
     * the overdose is asked again.
     *
     * @param after what has just ended
     * @param began when support began; the day is counted from it
     */
    static Optional<FollowUp> checkIn(
            UUID id, FollowUp after, int day, Instant began, FollowUpTimes times, Instant now) {
        Instant due = began.plus(Duration.ofDays(day));
        return after.state
                .assignee()
                .map(worker -> new FollowUp(
                        id,
                        1,
                        new Subject(after.subject.incidentId(), after.subject.personIndex(), day),
                        new OnHold(worker, StatusReason.CHECK_IN, due),
                        now,
                        after.circumstances.forCheckIn(began, times.dueAt(due), times.breachAt(due)),
                        after.team,
                        Attempts.NONE,
                        Set.of(),
                        null,
                        Escalation.NONE,
                        now,
                        now));
    }

    /**
     * True when the first attempt is missing although it was due, and nothing keeps it waiting. Says something about the service,
     * not the person.
     */
    public boolean isOverdue(Instant now) {
        return awaitsAttempt() && !(state instanceof OnHold) && now.isAfter(circumstances.dueAt());
    }

    /** True while it has not ended and nobody has tried since the clock started. */
    public boolean awaitsAttempt() {
        return isUnfinished() && attempts.firstAt() == null;
    }

    public boolean isUnfinished() {
        return state instanceof Unfinished;
    }

    /** True once a worker has it, or outreach was attempted. */
    public boolean hasBegun() {
        return state instanceof Assigned || state instanceof OnHold || attempts.count() > 0;
    }

    /** Another overdose makes it urgent, and so do some findings. */
    public Priority priority() {
        return restartedAt == null ? circumstances.priority() : Priority.URGENT;
    }

    /** What triage has found, the gravest first. */
    public Set<TriageFinding> findings() {
        EnumSet<TriageFinding> found = EnumSet.noneOf(TriageFinding.class);
        found.addAll(circumstances.findings());
        if (team == null) {
            found.add(TriageFinding.OUTSIDE_AREA);
        }
        return found;
    }

    /** True when it is in a team's pool and offered to nobody. Nobody is asked for an exercise. */
    public boolean awaitsOffer() {
        return state instanceof Open open && open.offer() == null && team != null && !circumstances.exercise();
    }

    /** Offered to a worker first. One that is not in the pool stays as it is. */
    public FollowUp offered(Offer offer, Instant now) {
        return state instanceof Open open ? draft().state(open.offered(offer)).at(now) : this;
    }

    /** The worker has let the offer pass. Anything else stays as it is. */
    FollowUp offerPassed(Instant now) {
        return state instanceof Open open ? draft().state(open.offered(null)).at(now) : this;
    }

    /** A lead has looked and lets it go to the pool. @throws RefusedException when it is not in triage, or the actor does not lead */
    public FollowUp released(Actor actor, Instant now) {
        requireLead(actor);
        if (state instanceof Triage triage) {
            return draft().state(triage.released())
                    .cleared(circumstances.findings())
                    .at(now);
        }
        throw new RefusedException(Refusal.NOT_IN_TRIAGE);
    }

    /** @throws RefusedException when it is not open */
    public FollowUp claimedBy(Worker worker, Instant now) {
        if (state instanceof Open open) {
            return draft().state(open.claimedBy(worker)).at(now);
        }
        throw new RefusedException(Refusal.NOT_OPEN);
    }

    /** A lead gives it to a worker. @throws RefusedException when it is not open, or the actor does not lead */
    public FollowUp assigned(Actor actor, Worker to, Instant now) {
        requireLead(actor);
        return claimedBy(to, now);
    }

    /** Back into the pool. @throws RefusedException when nobody has it, or not the actor */
    public FollowUp returned(Actor actor, ReturnReason reason, Instant now) {
        if (state instanceof OnHold held) {
            requireActingFor(actor, held.worker());
            return draft().state(held.returned(reason))
                    .escalation(Escalation.NONE)
                    .at(now);
        }
        return draft().state(assignedTo(actor).returned(reason))
                .escalation(Escalation.NONE)
                .at(now);
    }

    /**
     * @param made every attempt before
     * @throws RefusedException when it is not assigned, or not to the actor, or the attempt's time is impossible, or it breaks a
     *     rule of contact
     */
    public FollowUp attempted(
            Actor actor, Attempt attempt, AttemptsMade made, ContactWishes wishes, Consents consents, Instant now) {
        Assigned assigned = assignedTo(actor);
        AttemptRule.check(attempt.at(), circumstances.occurredAt(), now)
                .or(() -> ContactRule.firstBroken(attempt, onFile(made, wishes, consents, now)))
                .ifPresent(refusal -> {
                    throw new RefusedException(refusal);
                });
        return draft().state(assigned.attempted())
                .attempts(attempts.with(attempt))
                .escalation(Escalation.NONE)
                .at(now);
    }

    /** How the person may be contacted, by what is known before the next attempt. */
    private ContactOnFile onFile(AttemptsMade made, ContactWishes wishes, Consents consents, Instant now) {
        return new ContactOnFile(
                circumstances.reachableBy().contains(ReachableBy.PHONE),
                consentsToContact(made, consents, now),
                circumstances.isForTheFamily(),
                made.channels(),
                wishes);
    }

    /** What the person said to a responder counts until they have answered a worker: from then on their consents alone do. */
    private boolean consentsToContact(AttemptsMade made, Consents consents, Instant now) {
        boolean answeredAWorker =
                consents.wereGiven(ConsentTo.OUTREACH_CONTACT) || made.consent() != OutreachConsent.NOT_ASKED;
        return answeredAWorker
                ? consents.stand(ConsentTo.OUTREACH_CONTACT, now)
                : circumstances.consent() == OutreachConsent.GIVEN;
    }

    /** Waits until then; its worker keeps it. @throws RefusedException when it is not the actor's, or then is over or too far off */
    public FollowUp held(Actor actor, HoldReason reason, Instant until, Instant now) {
        Assigned assigned = assignedTo(actor);
        HoldRule.check(until, now).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        return draft().state(assigned.held(reason, until)).at(now);
    }

    /** Goes on. @throws RefusedException when it is not on hold, or not the actor's */
    public FollowUp resumed(Actor actor, Instant now) {
        if (!(state instanceof OnHold held)) {
            throw new RefusedException(Refusal.NOT_ON_HOLD);
        }
        requireActingFor(actor, held.worker());
        return draft().state(held.resumed()).at(now);
    }

    /**
     * Ends it with an outcome; one that says that nobody was reached closes it unreached, after enough attempts.
     *
     * @param made every attempt
     * @throws RefusedException when it is not the actor's, or too little was tried
     */
    public FollowUp completed(
            Actor actor, FollowUpOutcome outcome, AttemptsMade made, UnreachedRule rule, Instant now) {
        Assigned assigned = assignedTo(actor);
        if (!UnreachedRule.isUnreached(outcome)) {
            return draft().state(assigned.completed(outcome)).at(now);
        }
        if (!rule.isMet(made, now)) {
            throw new RefusedException(Refusal.TOO_LITTLE_TRIED);
        }
        return draft().state(assigned.closedUnreached(outcome)).at(now);
    }

    /** @throws RefusedException when it has ended, or the actor does not lead */
    public FollowUp cancelled(Actor actor, CancelReason reason, Instant now) {
        Unfinished unfinished = unfinished();
        requireLead(actor);
        return draft().state(unfinished.cancelled(reason)).at(now);
    }

    /** @throws RefusedException when it has ended, or the actor does not lead */
    public FollowUp enteredInError(Actor actor, Instant now) {
        Unfinished unfinished = unfinished();
        requireLead(actor);
        return draft().state(unfinished.enteredInError()).at(now);
    }

    /** The person said never, which ends it wherever it stands. What has ended stays as it is. */
    public FollowUp contactRefused(Instant now) {
        return state instanceof Unfinished unfinished
                ? draft().state(unfinished.cancelled(CancelReason.DO_NOT_CONTACT))
                        .at(now)
                : this;
    }

    /** The person is not to be asked again how they are. What is no check-in, or has ended, stays as it is. */
    public FollowUp checkInEnded(Instant now) {
        return subject.isCheckIn() && state instanceof Unfinished unfinished
                ? draft().state(unfinished.cancelled(CancelReason.OTHER)).at(now)
                : this;
    }

    /**
     * Another team has it now; whoever had it has it no more.
     *
     * @throws RefusedException when it has ended, the actor does not lead, or it is that team's already
     */
    public FollowUp transferred(Actor actor, String toTeam, Instant now) {
        Unfinished unfinished = unfinished();
        requireLead(actor);
        if (toTeam.equals(team)) {
            throw new RefusedException(Refusal.SAME_TEAM);
        }
        FollowUpState next = unfinished instanceof Waiting ? unfinished : new Open(null);
        return draft().state(next)
                .team(toTeam)
                .escalation(Escalation.NONE)
                .since(now)
                .at(now);
    }

    /** Nobody tried while it was claimed: it goes back to the pool. Anything else stays as it is. */
    FollowUp takenBack(Instant now) {
        return state instanceof Claimed claimed
                ? draft().state(claimed.takenBack()).escalation(Escalation.NONE).at(now)
                : this;
    }

    /** The time it was on hold for is over: its worker has it again. Anything else stays as it is. */
    FollowUp holdEnded(Instant now) {
        return state instanceof OnHold held ? draft().state(held.resumed()).at(now) : this;
    }

    /** Somebody more has been told that it waits. */
    FollowUp escalatedTo(Escalation step, Instant now) {
        return step.compareTo(escalation) > 0 ? draft().escalation(step).at(now) : this;
    }

    /** The incident no longer asks for it. What people have ended stays as it is. */
    public FollowUp lapsed(LapseReason reason, Instant now) {
        if (state instanceof Attached attached) {
            return draft().state(attached.lapsed(reason)).at(now);
        }
        return state instanceof Unfinished unfinished
                ? draft().state(unfinished.lapsed(reason)).at(now)
                : this;
    }

    /** Another follow-up of the same person goes on in its place. What people have ended stays as it is. */
    public FollowUp withheld(Instant now) {
        return unfinishedOrReinstated()
                .map(one ->
                        draft().state(one.lapsed(LapseReason.INCIDENT_MERGED)).at(now))
                .orElse(this);
    }

    /** The person has an unfinished follow-up already, which goes on with this one attached. One that has begun stays as it is. */
    FollowUp attachedTo(FollowUp other, Instant now) {
        return state instanceof Waiting waiting
                ? draft().state(waiting.attachedTo(other.id())).at(now)
                : this;
    }

    /** The person had another overdose: the clock starts anew, and it is urgent. An earlier overdose than the latest changes nothing. */
    FollowUp restartedBy(FollowUp other, Instant now) {
        Instant latest = restartedAt == null ? circumstances.occurredAt() : restartedAt;
        Circumstances theirs = other.circumstances();
        if (!theirs.occurredAt().isAfter(latest)) {
            return this;
        }
        return draft().restartedAt(theirs.occurredAt())
                .circumstances(circumstances.dueAt(theirs.dueAt(), theirs.breachAt()))
                .attempts(attempts.restarted())
                .escalation(Escalation.NONE)
                .at(now);
    }

    /** Another overdose asks for more than a check-in. Anything else stays as it is. */
    FollowUp supersededBy(FollowUp other, Instant now) {
        boolean isLater = other.circumstances.occurredAt().isAfter(circumstances.occurredAt());
        return subject.isCheckIn() && isLater && state instanceof Unfinished unfinished
                ? draft().state(unfinished.superseded()).at(now)
                : this;
    }

    /** What it was attached to goes on no more. Anything else stays as it is. */
    public FollowUp detached(Instant now) {
        return state instanceof Attached attached
                ? draft().state(triaged(attached.reinstated(), circumstances, cleared))
                        .at(now)
                : this;
    }

    /**
     * The incident asks for it, perhaps again, and says this about it. A worker who has it keeps it; what people have ended
     * stays as it is. The team is decided anew when the place has changed or there was none.
     */
    public FollowUp following(Circumstances corrected, Coverage coverage, Instant now) {
        if (state instanceof Attached) {
            return draft().circumstances(corrected).at(now);
        }
        Optional<Unfinished> wanted = unfinishedOrReinstated();
        if (wanted.isEmpty()) {
            return this;
        }
        if (!corrected.allowContact()) {
            return contactRefused(now);
        }
        boolean samePlace = corrected.place().equals(circumstances.place());
        String nextTeam = samePlace && team != null ? team : corrected.place().teamIn(coverage);
        return draft().state(triaged(wanted.get(), corrected, cleared))
                .circumstances(onThisClock(corrected))
                .team(nextTeam)
                .at(now);
    }

    /** A team covers the place now. A follow-up that has a team keeps it. */
    public FollowUp covered(Coverage coverage, Instant now) {
        return isUnfinished() && team == null
                ? draft().team(circumstances.place().teamIn(coverage)).at(now)
                : this;
    }

    /** A later overdose has started the clock anew: what the first one says about the time no longer counts. */
    private Circumstances onThisClock(Circumstances corrected) {
        return restartedAt != null && restartedAt.isAfter(corrected.occurredAt())
                ? corrected.dueAt(circumstances.dueAt(), circumstances.breachAt())
                : corrected;
    }

    /** Who has begun goes on; what waits is held as long as something is found that no lead has looked at. */
    private static FollowUpState triaged(Unfinished state, Circumstances circumstances, Set<TriageFinding> cleared) {
        Optional<TriageFinding> holding = circumstances.findings().stream()
                .filter(finding -> finding.effect() == TriageFinding.Effect.HOLD && !cleared.contains(finding))
                .findFirst();
        if (state instanceof Triage triage) {
            return holding.<FollowUpState>map(Triage::new).orElseGet(triage::released);
        }
        return state instanceof Open open && holding.isPresent() ? open.sentToTriage(holding.get()) : state;
    }

    /** No worker of any team sees as theirs what no team covers: that is the coordinator's at once. */
    private static Escalation escalation(FollowUpState state, @Nullable String team, Escalation step) {
        return state instanceof Waiting && team == null ? Escalation.COORDINATOR : step;
    }

    /** @throws RefusedException when it has ended, or is neither the actor's nor led by them */
    public void requireAtWork(Actor actor) {
        unfinished();
        state.assignee().ifPresentOrElse(worker -> requireActingFor(actor, worker), () -> requireLead(actor));
    }

    private Optional<Unfinished> unfinishedOrReinstated() {
        if (state instanceof Unfinished unfinished) {
            return Optional.of(unfinished);
        }
        return state instanceof Lapsed lapsed ? Optional.of(lapsed.reinstated()) : Optional.empty();
    }

    private Unfinished unfinished() {
        if (state instanceof Unfinished unfinished) {
            return unfinished;
        }
        boolean saidNever = state instanceof Cancelled cancelled && cancelled.reason() == StatusReason.DO_NOT_CONTACT;
        throw new RefusedException(saidNever ? Refusal.WANTS_NO_CONTACT : Refusal.FINISHED);
    }

    private Assigned assignedTo(Actor actor) {
        if (unfinished() instanceof OnHold) {
            throw new RefusedException(Refusal.ON_HOLD);
        }
        if (!(state instanceof Assigned assigned)) {
            throw new RefusedException(Refusal.NOT_CLAIMED);
        }
        requireActingFor(actor, assigned.worker());
        return assigned;
    }

    private static void requireLead(Actor actor) {
        if (!actor.leads()) {
            throw new RefusedException(Refusal.NOT_YOURS);
        }
    }

    private static void requireActingFor(Actor actor, Worker worker) {
        if (!actor.mayActFor(worker)) {
            throw new RefusedException(Refusal.NOT_YOURS);
        }
    }

    private Draft draft() {
        return new Draft(this);
    }

    /** The next version in the making: the one place where a follow-up changes. */
    private static final class Draft {

        private final FollowUp before;
        private FollowUpState state;
        private @Nullable Instant since;
        private Circumstances circumstances;
        private @Nullable String team;
        private Attempts attempts;
        private Set<TriageFinding> cleared;
        private @Nullable Instant restartedAt;
        private Escalation escalation;

        Draft(FollowUp before) {
            this.before = before;
            this.state = before.state;
            this.circumstances = before.circumstances;
            this.team = before.team;
            this.attempts = before.attempts;
            this.cleared = before.cleared;
            this.restartedAt = before.restartedAt;
            this.escalation = before.escalation;
        }

        Draft state(FollowUpState next) {
            state = next;
            return this;
        }

        Draft since(Instant next) {
            since = next;
            return this;
        }

        Draft circumstances(Circumstances next) {
            circumstances = next;
            return this;
        }

        Draft team(@Nullable String next) {
            team = next;
            return this;
        }

        Draft attempts(Attempts next) {
            attempts = next;
            return this;
        }

        Draft cleared(Set<TriageFinding> next) {
            cleared = next;
            return this;
        }

        Draft restartedAt(Instant next) {
            restartedAt = next;
            return this;
        }

        Draft escalation(Escalation next) {
            escalation = next;
            return this;
        }

        /** An offer to a worker of another team does not go with it. */
        private FollowUpState settled() {
            return state instanceof Open open && !Objects.equals(team, before.team) ? open.offered(null) : state;
        }

        /** The next version, or the one before when nothing has changed. */
        FollowUp at(Instant now) {
            boolean sameState = state.status() == before.state.status();
            FollowUp next = new FollowUp(
                    before.id,
                    before.version,
                    before.subject,
                    settled(),
                    since != null ? since : sameState ? before.since : now,
                    circumstances,
                    team,
                    attempts,
                    cleared,
                    restartedAt,
                    FollowUp.escalation(
                            state, team, before.team == null && team != null ? Escalation.NONE : escalation),
                    before.createdAt,
                    before.updatedAt);
            return next.equals(before) ? before : next.asVersion(before.version + 1, now);
        }
    }

    /** The same as one version, whatever led to it: what is written together is one. */
    public FollowUp asVersion(long one) {
        return asVersion(one, updatedAt);
    }

    private FollowUp asVersion(long one, Instant madeAt) {
        return new FollowUp(
                id,
                one,
                subject,
                state,
                since,
                circumstances,
                team,
                attempts,
                cleared,
                restartedAt,
                escalation,
                createdAt,
                madeAt);
    }
}
