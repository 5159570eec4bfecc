package org.warmhandoff.referral.followup.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.contracts.followup.StatusReason;
import org.warmhandoff.referral.assignment.domain.Offer;
import org.warmhandoff.referral.worker.domain.Worker;

/**
 * Where a follow-up stands. Each state offers its legal moves as methods, and no others; the diagram in {@code docs/follow-up.md}
 * is made from them.
 *
 * <p>What people have ended stays ended: {@link Ended} has no way out. {@link Lapsed} and {@link Attached} were ended by nobody:
 * they mirror the incident or another follow-up, and when the incident stands again, or that one no longer does, the person must
 * not be left without outreach, so the same follow-up goes back to the pool. (The alternative, a second follow-up for the same
 * person of the same overdose, would break "exactly one", and how many there are would depend on which snapshots a reader
 * happened to see.)
 *
 * <p>A follow-up that was returned after attempts is claimed, not in progress, when the next worker takes it: the attempts stay
 * on record, and this worker has not made one yet. So is one that was on hold.
 */
public sealed interface FollowUpState
        permits FollowUpState.Unfinished, FollowUpState.Ended, FollowUpState.Lapsed, FollowUpState.Attached {

    /** The code on the wire. */
    FollowUpStatus status();

    /** Why it is in triage or on hold, was returned or cancelled, or has lapsed. */
    default Optional<StatusReason> statusReason() {
        return Optional.empty();
    }

    /** Who has it, or brought it to its end. */
    default Optional<Worker> assignee() {
        return Optional.empty();
    }

    /** How it ended. */
    default Optional<FollowUpOutcome> outcome() {
        return Optional.empty();
    }

    /** Until when it is on hold. */
    default Optional<Instant> holdUntil() {
        return Optional.empty();
    }

    /** The follow-up that goes on in its place. */
    default Optional<UUID> attachedTo() {
        return Optional.empty();
    }

    /** To whom it is offered first. */
    default Optional<Offer> standingOffer() {
        return Optional.empty();
    }

    /** Not ended yet. */
    sealed interface Unfinished extends FollowUpState permits Waiting, Assigned, OnHold {

        default Cancelled cancelled(CancelReason reason) {
            return new Cancelled(reason.statusReason());
        }

        default EnteredInError enteredInError() {
            return new EnteredInError();
        }

        /** Another follow-up of the same person serves them. */
        default Cancelled superseded() {
            return new Cancelled(StatusReason.OPEN_TASK_EXISTS);
        }

        default Lapsed lapsed(LapseReason reason) {
            return new Lapsed(reason);
        }
    }

    /** Unfinished, and nobody has it. */
    sealed interface Waiting extends Unfinished permits Triage, Open {

        default Attached attachedTo(UUID other) {
            return new Attached(other);
        }
    }

    /** Unfinished, and a worker is at it. */
    sealed interface Assigned extends Unfinished permits Claimed, InProgress {

        Worker worker();

        @Override
        default Optional<Worker> assignee() {
            return Optional.of(worker());
        }

        default Open returned(ReturnReason reason) {
            return new Open(reason.statusReason());
        }

        default InProgress attempted() {
            return new InProgress(worker());
        }

        default OnHold held(HoldReason reason, Instant until) {
            return new OnHold(worker(), reason.statusReason(), until);
        }

        default Completed completed(FollowUpOutcome outcome) {
            return new Completed(worker(), outcome);
        }

        default ClosedUnreached closedUnreached(FollowUpOutcome outcome) {
            return new ClosedUnreached(worker(), outcome);
        }
    }

    /** Ended by people, for good. */
    sealed interface Ended extends FollowUpState permits Completed, ClosedUnreached, Cancelled, EnteredInError {}

    /**
     * A lead looks first.
     *
     * @param finding the gravest of what holds it
     */
    record Triage(TriageFinding finding) implements Waiting {

        @Override
        public FollowUpStatus status() {
            return FollowUpStatus.TRIAGE;
        }

        @Override
        public Optional<StatusReason> statusReason() {
            return finding.statusReason();
        }

        Open released() {
            return new Open(null);
        }
    }

    /**
     * In the pool.
     *
     * @param returned why the last worker gave it back; null when nobody had it yet
     * @param offer to whom it is offered first; null when to nobody
     */
    record Open(@Nullable StatusReason returned, @Nullable Offer offer) implements Waiting {

        Open(@Nullable StatusReason returned) {
            this(returned, null);
        }

        @Override
        public FollowUpStatus status() {
            return FollowUpStatus.OPEN;
        }

        @Override
        public Optional<StatusReason> statusReason() {
            return Optional.ofNullable(returned);
        }

        Claimed claimedBy(Worker worker) {
            return new Claimed(worker);
        }

        Open offered(@Nullable Offer next) {
            return new Open(returned, next);
        }

        @Override
        public Optional<Offer> standingOffer() {
            return Optional.ofNullable(offer);
        }

        Triage sentToTriage(TriageFinding finding) {
            return new Triage(finding);
        }
    }

    /** Taken by a worker who has not attempted outreach yet. */
    record Claimed(Worker worker) implements Assigned {

        @Override
        public FollowUpStatus status() {
            return FollowUpStatus.CLAIMED;
        }

        Open takenBack() {
            return new Open(StatusReason.NO_ATTEMPT);
        }
    }

    /** Its worker has attempted outreach. */
    record InProgress(Worker worker) implements Assigned {

        @Override
        public FollowUpStatus status() {
            return FollowUpStatus.IN_PROGRESS;
        }
    }

    /** Waits until a time; its worker keeps it. */
    record OnHold(Worker worker, StatusReason reason, Instant until) implements Unfinished {

        @Override
        public FollowUpStatus status() {
            return FollowUpStatus.ON_HOLD;
        }

        @Override
        public Optional<Worker> assignee() {
            return Optional.of(worker);
        }

        @Override
        public Optional<StatusReason> statusReason() {
            return Optional.of(reason);
        }

        @Override
        public Optional<Instant> holdUntil() {
            return Optional.of(until);
        }

        Claimed resumed() {
            return new Claimed(worker);
        }

        Open returned(ReturnReason why) {
            return new Open(why.statusReason());
        }
    }

    /** Ended with an outcome. */
    record Completed(Worker worker, FollowUpOutcome result) implements Ended {

        @Override
        public FollowUpStatus status() {
            return FollowUpStatus.COMPLETED;
        }

        @Override
        public Optional<Worker> assignee() {
            return Optional.of(worker);
        }

        @Override
        public Optional<FollowUpOutcome> outcome() {
            return Optional.of(result);
        }
    }

    /** Ended because enough attempts reached nobody, which says nothing of the person. */
    record ClosedUnreached(Worker worker, FollowUpOutcome result) implements Ended {

        @Override
        public FollowUpStatus status() {
            return FollowUpStatus.CLOSED_UNREACHED;
        }

        @Override
        public Optional<Worker> assignee() {
            return Optional.of(worker);
        }

        @Override
        public Optional<FollowUpOutcome> outcome() {
            return Optional.of(result);
        }
    }

    /** Ended without an outcome. */
    record Cancelled(StatusReason reason) implements Ended {

        @Override
        public FollowUpStatus status() {
            return FollowUpStatus.CANCELLED;
        }

        @Override
        public Optional<StatusReason> statusReason() {
            return Optional.of(reason);
        }
    }

    /** It should never have been. */
    record EnteredInError() implements Ended {

        @Override
        public FollowUpStatus status() {
            return FollowUpStatus.ENTERED_IN_ERROR;
        }
    }

    /** Cancelled because the incident no longer asks for it, or another incident's follow-up serves the same person. */
    record Lapsed(LapseReason reason) implements FollowUpState {

        @Override
        public FollowUpStatus status() {
            return FollowUpStatus.CANCELLED;
        }

        @Override
        public Optional<StatusReason> statusReason() {
            return Optional.of(reason.statusReason());
        }

        Open reinstated() {
            return new Open(null);
        }
    }

    /** Cancelled because an unfinished follow-up of the same person, from an earlier overdose, goes on with this one attached. */
    record Attached(UUID to) implements FollowUpState {

        @Override
        public FollowUpStatus status() {
            return FollowUpStatus.CANCELLED;
        }

        @Override
        public Optional<StatusReason> statusReason() {
            return Optional.of(StatusReason.OPEN_TASK_EXISTS);
        }

        @Override
        public Optional<UUID> attachedTo() {
            return Optional.of(to);
        }

        Open reinstated() {
            return new Open(null);
        }

        Lapsed lapsed(LapseReason reason) {
            return new Lapsed(reason);
        }
    }

    /** The values that a state is stored as. */
    record Stored(
            FollowUpStatus status,
            @Nullable StatusReason reason,
            @Nullable Worker assignee,
            @Nullable FollowUpOutcome outcome,
            @Nullable Instant holdUntil,
            @Nullable UUID attachedTo,
            @Nullable Offer offer) {

        public FollowUpState restored() {
            return switch (status) {
                case TRIAGE -> new Triage(TriageFinding.of(Objects.requireNonNull(reason)));
                case OPEN -> new Open(reason, offer);
                case CLAIMED -> new Claimed(Objects.requireNonNull(assignee));
                case IN_PROGRESS -> new InProgress(Objects.requireNonNull(assignee));
                case ON_HOLD ->
                    new OnHold(
                            Objects.requireNonNull(assignee),
                            Objects.requireNonNull(reason),
                            Objects.requireNonNull(holdUntil));
                case COMPLETED -> new Completed(Objects.requireNonNull(assignee), Objects.requireNonNull(outcome));
                case CLOSED_UNREACHED ->
                    new ClosedUnreached(Objects.requireNonNull(assignee), Objects.requireNonNull(outcome));
                case CANCELLED -> cancelled();
                case ENTERED_IN_ERROR -> new EnteredInError();
            };
        }

        private FollowUpState cancelled() {
            if (attachedTo != null) {
                return new Attached(attachedTo);
            }
            return LapseReason.of(reason)
                    .<FollowUpState>map(Lapsed::new)
                    .orElseGet(() -> new Cancelled(Objects.requireNonNull(reason)));
        }
    }

    /** The statuses of what has not ended. */
    static Set<FollowUpStatus> unfinished() {
        return Set.of(
                FollowUpStatus.TRIAGE,
                FollowUpStatus.OPEN,
                FollowUpStatus.CLAIMED,
                FollowUpStatus.IN_PROGRESS,
                FollowUpStatus.ON_HOLD);
    }
}
