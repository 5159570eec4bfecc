package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.kit.database.Ids;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;
import org.warmhandoff.referral.consent.domain.ConsentTo;
import org.warmhandoff.referral.followup.domain.Actor;
import org.warmhandoff.referral.followup.domain.Attempt;
import org.warmhandoff.referral.followup.domain.AttemptsMade;
import org.warmhandoff.referral.followup.domain.CancelReason;
import org.warmhandoff.referral.followup.domain.CheckInRule;
import org.warmhandoff.referral.followup.domain.ClaimRule;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.followup.domain.FollowUpTimes;
import org.warmhandoff.referral.followup.domain.HoldReason;
import org.warmhandoff.referral.followup.domain.RefusedException;
import org.warmhandoff.referral.followup.domain.ReturnReason;
import org.warmhandoff.referral.followup.domain.TimerSettings;
import org.warmhandoff.referral.followup.domain.UnreachedRule;
import org.warmhandoff.referral.team.TeamStore;
import org.warmhandoff.referral.worker.WorkerStore;
import org.warmhandoff.referral.worker.domain.Worker;
import org.warmhandoff.referral.worker.domain.WorkerProfile;

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
    public record Target(UUID id, long expectedVersion) {}

    /** What else happens to a person's follow-ups. */
    @FunctionalInterface
    private interface PersonMove {
        void make(Handle transaction, UUID person, FollowUp moved, Instant now);
    }

    private static final EventLog LOG = EventLog.of(MoveFollowUp.class);

    private final FollowUpStore followUps;
    private final AttemptStore attempts;
    private final ContactWishStore wishes;
    private final ConsentsOnFile consents;
    private final SuppliesGiven supplies;
    private final HandOffsOnFile handOffs;
    private final OneTaskPerPerson oneTask;
    private final TeamStore teams;
    private final WorkerStore workers;
    private final InstantSource clock;
    private final ZoneId zone;
    private final UnreachedRule unreachedRule;
    private final TimerSettings timers;
    private final FollowUpTimes times;
    private final CheckInRule checkInRule;

    MoveFollowUp(
            FollowUpStore followUps,
            AttemptStore attempts,
            ContactWishStore wishes,
            ConsentsOnFile consents,
            SuppliesGiven supplies,
            HandOffsOnFile handOffs,
            OneTaskPerPerson oneTask,
            TeamStore teams,
            WorkerStore workers,
            InstantSource clock,
            FollowUpConfig config) {
        this.followUps = followUps;
        this.attempts = attempts;
        this.wishes = wishes;
        this.consents = consents;
        this.supplies = supplies;
        this.handOffs = handOffs;
        this.oneTask = oneTask;
        this.teams = teams;
        this.workers = workers;
        this.clock = clock;
        this.zone = config.timeZone();
        this.unreachedRule = config.unreached().rule();
        this.timers = config.timers().settings();
        this.times = new FollowUpTimes(config.firstAttemptWithin(), config.breachAfter());
        this.checkInRule = new CheckInRule(config.checkInDays());
    }

    public FollowUp release(Handle transaction, Target target, Actor actor) {
        return move(transaction, target, actor, (current, now) -> current.released(actor, now));
    }

    public FollowUp claim(Handle transaction, Target target, Actor actor) {
        return move(transaction, target, actor, (current, now) -> {
            requireWelcome(transaction, current, actor.worker());
            return current.claimedBy(actor.worker(), now);
        });
    }

    /** A lead gives it to a worker. */
    FollowUp assign(Handle transaction, Target target, Actor actor, Worker worker) {
        if (workers.find(transaction, worker).isEmpty()) {
            throw ProblemException.invalid("/worker", "unknown", "is not the account of a worker");
        }
        return move(transaction, target, actor, (current, now) -> {
            requireWelcome(transaction, current, worker);
            return current.assigned(actor, worker, now);
        });
    }

    private void requireWelcome(Handle transaction, FollowUp followUp, Worker worker) {
        ClaimRule.broken(
                        wishes.of(transaction, followUp).by(),
                        worker,
                        workers.find(transaction, worker).map(WorkerProfile::role))
                .ifPresent(refusal -> {
                    throw RefusalProblems.of(refusal);
                });
    }

    /** Who gives it back because of a conflict of interest does not get it again, nor another of the same person. */
    public FollowUp giveBack(Handle transaction, Target target, Actor actor, ReturnReason reason) {
        return move(transaction, target, actor, (current, now) -> {
            FollowUp returned = current.returned(actor, reason, now);
            if (reason == ReturnReason.CONFLICT_OF_INTEREST) {
                current.state().assignee().ifPresent(worker -> refuse(transaction, current, worker));
            }
            return returned;
        });
    }

    private void refuse(Handle transaction, FollowUp followUp, Worker worker) {
        ContactWishStore.Said said = wishes.lock(transaction, followUp);
        wishes.save(
                transaction,
                followUp,
                new ContactWishStore.Said(said.version() + 1, said.wishes().refusing(worker)));
    }

    public FollowUp hold(Handle transaction, Target target, Actor actor, HoldReason reason, Instant until) {
        return move(transaction, target, actor, (current, now) -> current.held(actor, reason, until, now));
    }

    public FollowUp resume(Handle transaction, Target target, Actor actor) {
        return move(transaction, target, actor, (current, now) -> current.resumed(actor, now));
    }

    /** Who said never is left alone: also whatever else is under way for the person ends. */
    public FollowUp complete(
            Handle transaction, Target target, Actor actor, FollowUpOutcome outcome, @Nullable Boolean checkIns) {
        FollowUp ended = complete(transaction, target, actor, outcome);
        consents.answeredCheckIns(transaction, ended, checkIns);
        boolean agreed = consents.of(transaction, ended).stand(ConsentTo.CHECK_INS, ended.updatedAt());
        checkInRule
                .after(ended, agreed, Ids::opaque, times, ended.updatedAt())
                .ifPresent(next ->
                        followUps.add(transaction, List.of(new FollowUpStore.Change(next, null, actor.worker()))));
        return ended;
    }

    private FollowUp complete(Handle transaction, Target target, Actor actor, FollowUpOutcome outcome) {
        BiFunction<FollowUp, Instant, FollowUp> move = (current, now) -> {
            handOffs.of(transaction, current).firstBroken(outcome).ifPresent(refusal -> {
                throw RefusalProblems.of(refusal);
            });
            AttemptsMade made = new AttemptsMade(attempts.all(transaction, current.id()), zone);
            return current.completed(actor, outcome, made, unreachedRule, now);
        };
        return outcome == FollowUpOutcome.DECLINED_DO_NOT_CONTACT
                ? endContact(transaction, target, actor, move)
                : move(transaction, target, actor, move);
    }

    /** As {@link #complete}, when it was the person who said so. */
    public FollowUp cancel(Handle transaction, Target target, Actor actor, CancelReason reason) {
        BiFunction<FollowUp, Instant, FollowUp> move = (current, now) -> current.cancelled(actor, reason, now);
        return reason == CancelReason.DO_NOT_CONTACT
                ? endContact(transaction, target, actor, move)
                : move(transaction, target, actor, move);
    }

    private FollowUp endContact(
            Handle transaction, Target target, Actor actor, BiFunction<FollowUp, Instant, FollowUp> move) {
        FollowUp ended = moveWithPerson(transaction, target, actor, move, oneTask::endAll);
        consents.contactRefused(transaction, ended);
        return ended;
    }

    /** What was attached to it goes back to the pool: what should never have been has served nobody. */
    public FollowUp enterInError(Handle transaction, Target target, Actor actor) {
        FollowUp ended = moveWithPerson(
                transaction,
                target,
                actor,
                (current, now) -> current.enteredInError(actor, now),
                (tx, person, moved, now) -> oneTask.settle(tx, person, now));
        handOffs.enteredInError(transaction, ended);
        return ended;
    }

    FollowUp transfer(Handle transaction, Target target, Actor actor, String team) {
        if (teams.find(transaction, team).isEmpty()) {
            throw ProblemException.invalid("/team", "unknown", "is not the code of a team");
        }
        return move(transaction, target, actor, (current, now) -> current.transferred(actor, team, now));
    }

    FollowUp record(Handle transaction, Target target, Actor actor, Attempt attempt) {
        FollowUp moved = move(transaction, target, actor, (current, now) -> {
            AttemptsMade made = new AttemptsMade(attempts.all(transaction, current.id()), zone);
            return current.attempted(
                    actor, attempt, made, wishes.of(transaction, current), consents.of(transaction, current), now);
        });
        UUID attemptId = Ids.ordered();
        attempts.add(
                transaction,
                moved.id(),
                new AttemptStore.Recorded(attemptId, attempt, actor.worker().account(), moved.updatedAt()));
        supplies.given(transaction, moved, attemptId, attempt, actor.worker());
        consents.answered(transaction, moved, attempt);
        return moved;
    }

    /** A move that concerns everything that is under way for the person. */
    private FollowUp moveWithPerson(
            Handle transaction,
            Target target,
            Actor actor,
            BiFunction<FollowUp, Instant, FollowUp> move,
            PersonMove then) {
        UUID person = followUps
                .find(transaction, target.id())
                .orElseThrow(ProblemException::notFound)
                .circumstances()
                .personRef();
        if (person != null) {
            oneTask.lock(transaction, Set.of(), Set.of(person));
        }
        FollowUp moved = move(transaction, target, actor, move);
        if (person != null) {
            then.make(transaction, person, moved, moved.updatedAt());
        }
        return moved;
    }

    private FollowUp move(
            Handle transaction, Target target, Actor actor, BiFunction<FollowUp, Instant, FollowUp> move) {
        FollowUp current = followUps.lock(transaction, target.id()).orElseThrow(ProblemException::notFound);
        Preconditions.requireCurrent(target.expectedVersion(), current.version());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        FollowUp moved =
                timers.act(allowed(() -> move.apply(current, now)), now).asVersion(current.version() + 1);
        FollowUp written = followUps
                .update(transaction, List.of(new FollowUpStore.Change(moved, null, actor.worker())))
                .get(0)
                .followUp();
        LOG.info(
                "follow-up.moved",
                LogField.id("followUp", moved.id()),
                LogField.count("version", moved.version()),
                LogField.constant("from", current.state().status()),
                LogField.constant("to", moved.state().status()));
        return written;
    }

    private static FollowUp allowed(Supplier<FollowUp> move) {
        try {
            return move.get();
        } catch (RefusedException refused) {
            throw RefusalProblems.of(refused.refusal());
        }
    }
}
