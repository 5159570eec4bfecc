package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.kit.database.Ids;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;
import org.warmhandoff.referral.followup.domain.Actor;
import org.warmhandoff.referral.followup.domain.Attempt;
import org.warmhandoff.referral.followup.domain.CancelReason;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.followup.domain.RefusedException;
import org.warmhandoff.referral.followup.domain.ReturnReason;

/**
 * Makes the moves that people ask for: each locks the row, compares the version that the caller has seen, and writes the next
 * version with its event. Of many who claim one follow-up at once, the first gets it and the others find its version gone.
 *
 * <p>Every move ends with a {@link ProblemException} when there is no such follow-up (404), it has moved on (412), or a rule
 * does not allow the move (409, 403, 422).
 */
@ApplicationScoped
public class MoveFollowUp {

    /** Which follow-up to move. */
    record Target(UUID id, long expectedVersion) {}

    private static final EventLog LOG = EventLog.of(MoveFollowUp.class);

    private final FollowUpStore followUps;
    private final AttemptStore attempts;
    private final InstantSource clock;

    MoveFollowUp(FollowUpStore followUps, AttemptStore attempts, InstantSource clock) {
        this.followUps = followUps;
        this.attempts = attempts;
        this.clock = clock;
    }

    FollowUp claim(Handle transaction, Target target, Actor actor) {
        return move(transaction, target, (current, now) -> current.claimedBy(actor.worker(), now));
    }

    FollowUp giveBack(Handle transaction, Target target, Actor actor, ReturnReason reason) {
        return move(transaction, target, (current, now) -> current.returned(actor, reason, now));
    }

    FollowUp complete(Handle transaction, Target target, Actor actor, FollowUpOutcome outcome) {
        return move(transaction, target, (current, now) -> current.completed(actor, outcome, now));
    }

    FollowUp cancel(Handle transaction, Target target, Actor actor, CancelReason reason) {
        return move(transaction, target, (current, now) -> current.cancelled(actor, reason, now));
    }

    FollowUp record(Handle transaction, Target target, Actor actor, Attempt attempt) {
        FollowUp moved = move(transaction, target, (current, now) -> current.attempted(actor, attempt.at(), now));
        attempts.add(
                transaction,
                moved.id(),
                new AttemptStore.Recorded(Ids.ordered(), attempt, actor.worker().account(), moved.updatedAt()));
        return moved;
    }

    private FollowUp move(Handle transaction, Target target, BiFunction<FollowUp, Instant, FollowUp> move) {
        FollowUp current = followUps.lock(transaction, target.id()).orElseThrow(ProblemException::notFound);
        Preconditions.requireCurrent(target.expectedVersion(), current.version());
        FollowUp moved = allowed(() -> move.apply(current, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        followUps.update(transaction, List.of(new FollowUpStore.Change(moved, null)));
        LOG.info(
                "follow-up.moved",
                LogField.id("followUp", moved.id()),
                LogField.count("version", moved.version()),
                LogField.constant("from", current.state().status()),
                LogField.constant("to", moved.state().status()));
        return moved;
    }

    private static FollowUp allowed(Supplier<FollowUp> move) {
        try {
            return move.get();
        } catch (RefusedException refused) {
            throw RefusalProblems.of(refused.refusal());
        }
    }
}
