package org.warmhandoff.referral.followup.domain;

import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.contracts.followup.StatusReason;

/**
 * Where a follow-up stands. Each state offers its legal moves as methods, and no others.
 *
 * <pre>
 *   Open ──claim──▶ Claimed ──attempt──▶ InProgress ⟲ attempt
 *    ▲ ▲               │                     │
 *    │ └────return─────┴─────────────────────┤
 *    │                 └──────complete───────┴──▶ Completed
 *    │   Open, Claimed, InProgress ──cancel────▶ Cancelled
 *    └── Lapsed ◀── the incident no longer asks for it, out of the same three
 * </pre>
 *
 * <p>What people have ended stays ended: {@link Completed} and {@link Cancelled} have no way out. {@link Lapsed} was ended
 * by nobody: it mirrors the incident, and when the incident stands again the person must not be left without outreach, so
 * the same follow-up goes back to the pool. (The alternative, a second follow-up for the same person of the same overdose,
 * would break "exactly one", and how many there are would depend on which snapshots a reader happened to see.)
 *
 * <p>A follow-up that was returned after attempts is claimed, not in progress, when the next worker takes it: the attempts
 * stay on record, and this worker has not made one yet.
 */
public sealed interface FollowUpState
        permits FollowUpState.Unfinished, FollowUpState.Completed, FollowUpState.Cancelled, FollowUpState.Lapsed {

    /** The code on the wire. */
    FollowUpStatus status();

    /** Why it was returned, cancelled or has lapsed. */
    default Optional<StatusReason> statusReason() {
        return Optional.empty();
    }

    /** Who has it, or brought it to its outcome. */
    default Optional<Worker> assignee() {
        return Optional.empty();
    }

    /** How it ended. */
    default Optional<FollowUpOutcome> outcome() {
        return Optional.empty();
    }

    /** Not ended yet. */
    sealed interface Unfinished extends FollowUpState permits Open, Assigned {

        default Cancelled cancelled(CancelReason reason) {
            return new Cancelled(reason.statusReason());
        }

        default Lapsed lapsed(LapseReason reason) {
            return new Lapsed(reason);
        }
    }

    /** A worker has it. */
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

        default Completed completed(FollowUpOutcome outcome) {
            return new Completed(worker(), outcome);
        }
    }

    /**
     * In the pool.
     *
     * @param returned why the last worker gave it back; null when nobody had it yet
     */
    record Open(@Nullable StatusReason returned) implements Unfinished {

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
    }

    /** Taken by a worker who has not attempted outreach yet. */
    record Claimed(Worker worker) implements Assigned {

        @Override
        public FollowUpStatus status() {
            return FollowUpStatus.CLAIMED;
        }
    }

    /** Its worker has attempted outreach. */
    record InProgress(Worker worker) implements Assigned {

        @Override
        public FollowUpStatus status() {
            return FollowUpStatus.IN_PROGRESS;
        }
    }

    /** Ended with an outcome, for good. */
    record Completed(Worker worker, FollowUpOutcome result) implements FollowUpState {

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

    /** Ended without an outcome by a person, for good. */
    record Cancelled(StatusReason reason) implements FollowUpState {

        @Override
        public FollowUpStatus status() {
            return FollowUpStatus.CANCELLED;
        }

        @Override
        public Optional<StatusReason> statusReason() {
            return Optional.of(reason);
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

    /** The state that was stored as these values. */
    static FollowUpState restored(
            FollowUpStatus status,
            @Nullable StatusReason reason,
            @Nullable Worker assignee,
            @Nullable FollowUpOutcome outcome) {
        return switch (status) {
            case OPEN -> new Open(reason);
            case CLAIMED -> new Claimed(Objects.requireNonNull(assignee));
            case IN_PROGRESS -> new InProgress(Objects.requireNonNull(assignee));
            case COMPLETED -> new Completed(Objects.requireNonNull(assignee), Objects.requireNonNull(outcome));
            case CANCELLED ->
                LapseReason.of(reason)
                        .<FollowUpState>map(Lapsed::new)
                        .orElseGet(() -> new Cancelled(Objects.requireNonNull(reason)));
        };
    }
}
