package org.warmhandoff.referral.fhir;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import org.jdbi.v3.core.Handle;

import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;
import org.warmhandoff.referral.fhir.domain.TaskMove;
import org.warmhandoff.referral.fhir.domain.TaskStatus;
import org.warmhandoff.referral.followup.FollowUpStore;
import org.warmhandoff.referral.followup.MoveFollowUp;
import org.warmhandoff.referral.followup.domain.Actor;
import org.warmhandoff.referral.followup.domain.CancelReason;
import org.warmhandoff.referral.followup.domain.FhirTaskStatus;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.followup.domain.HoldReason;
import org.warmhandoff.referral.followup.domain.ReturnReason;
import org.warmhandoff.referral.followup.domain.UnreachedRule;

/** Makes the move that a written Task asks for, by the same rules as every other way to move a follow-up. */
@ApplicationScoped
class UpdateTask {

    private final Database database;
    private final FollowUpStore followUps;
    private final MoveFollowUp moves;
    private final FhirJson json;

    UpdateTask(Database database, FollowUpStore followUps, MoveFollowUp moves, FhirJson json) {
        this.database = database;
        this.followUps = followUps;
        this.moves = moves;
        this.json = json;
    }

    /**
     * @return the follow-up as it stands then; as it is when the Task is written as it was read
     * @throws ProblemException 400 for what is not this Task; 404; 412; 422 when anything is changed that cannot be, or something is
     *     missing; and what the move itself is refused with
     */
    FollowUp update(UUID id, long expectedVersion, JsonNode body, Actor actor) {
        WrittenTask written = new WrittenTask(body, id);
        return database.inTransaction(transaction -> {
            FollowUp current = followUps.find(transaction, id).orElseThrow(ProblemException::notFound);
            Preconditions.requireCurrent(expectedVersion, current.version());
            return update(transaction, current, written, actor);
        });
    }

    private FollowUp update(Handle transaction, FollowUp current, WrittenTask written, Actor actor) {
        JsonNode before = json.tree(FollowUpResources.task(current));
        TaskStatus asked = written.status();
        if (asked.code().equals(FhirTaskStatus.of(current.state().status()).code())) {
            written.requireNothingChanged(before);
            return current;
        }
        TaskMove move = TaskMove.to(asked, current.state().status())
                .orElseThrow(() -> ProblemException.invalid(
                        WrittenTask.STATUS, "not-supported", "is a status that no follow-up is brought to"));
        written.requireOnlyWhatBelongsTo(move, before);
        return make(transaction, move, new MoveFollowUp.Target(current.id(), current.version()), written, actor);
    }

    private FollowUp make(
            Handle transaction, TaskMove move, MoveFollowUp.Target target, WrittenTask written, Actor actor) {
        return switch (move) {
            case RELEASE -> moves.release(transaction, target, actor);
            case CLAIM -> moves.claim(transaction, target, actor);
            case RETURN -> moves.giveBack(transaction, target, actor, written.reason(ReturnReason.values()));
            case HOLD ->
                moves.hold(transaction, target, actor, written.reason(HoldReason.values()), written.holdUntil());
            case RESUME -> moves.resume(transaction, target, actor);
            case RECORD_AN_ATTEMPT ->
                throw new ProblemException(
                        ProblemKind.CONFLICT,
                        "A follow-up is in progress once an attempt is recorded: POST /v1/follow-ups/{id}/attempts.",
                        new FieldError(WrittenTask.STATUS, "record-an-attempt", "comes with the first attempt"));
            case COMPLETE -> moves.complete(transaction, target, actor, outcome(written, false), null);
            case CLOSE_UNREACHED -> moves.complete(transaction, target, actor, outcome(written, true), null);
            case CANCEL -> moves.cancel(transaction, target, actor, written.reason(CancelReason.values()));
            case ENTER_IN_ERROR -> moves.enterInError(transaction, target, actor);
        };
    }

    private static FollowUpOutcome outcome(WrittenTask written, boolean unreached) {
        FollowUpOutcome outcome = written.outcome();
        if (UnreachedRule.isUnreached(outcome) != unreached) {
            throw ProblemException.invalid(
                    WrittenTask.OUTPUT,
                    "contradicts-status",
                    unreached ? "says that somebody was reached" : "says that nobody was reached: that is failed");
        }
        return outcome;
    }
}
