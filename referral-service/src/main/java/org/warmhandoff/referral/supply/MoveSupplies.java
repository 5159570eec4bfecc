package org.warmhandoff.referral.supply;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.kit.database.Ids;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;
import org.warmhandoff.referral.followup.SuppliesGiven;
import org.warmhandoff.referral.followup.domain.Attempt;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.supply.SupplyStore.Movement;
import org.warmhandoff.referral.supply.domain.MovementKind;
import org.warmhandoff.referral.supply.domain.Stock;
import org.warmhandoff.referral.worker.domain.Worker;

/** Records what comes in, what is given and what was counted. */
@ApplicationScoped
class MoveSupplies implements SuppliesGiven {

    private static final EventLog LOG = EventLog.of(MoveSupplies.class);

    private final SupplyStore store;
    private final InstantSource clock;

    MoveSupplies(SupplyStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** It is the team's no more. Nothing is given at an exercise, and what no team has is nobody's stock. */
    @Override
    public void given(Handle transaction, FollowUp followUp, UUID attemptId, Attempt attempt, Worker by) {
        String team = followUp.team();
        if (team == null || followUp.circumstances().exercise()) {
            return;
        }
        store.add(
                transaction,
                attempt.materials().entrySet().stream()
                        .filter(given -> given.getValue() > 0)
                        .map(given -> new Movement(
                                Ids.ordered(),
                                team,
                                given.getKey(),
                                MovementKind.GIVEN,
                                -given.getValue(),
                                attemptId,
                                by.account(),
                                followUp.updatedAt()))
                        .toList());
    }

    /**
     * @param by account of whoever records it
     * @return what there is now
     * @throws ProblemException 422 when there is no such team, or nothing has moved
     */
    Stock record(Handle transaction, MovementRequest request, String by) {
        if (request.kind() == MovementKind.GIVEN) {
            throw ProblemException.invalid(
                    "/kind", "with-an-attempt", "is recorded with the attempt at which it was given");
        }
        if (!request.kind().mayBe(request.quantity())) {
            throw ProblemException.invalid(
                    "/quantity", "too-small", "must be 1 or more; only a count can find nothing");
        }
        Stock before = store.lock(transaction, request.team(), request.material())
                .orElseThrow(() -> ProblemException.invalid("/team", "unknown", "is not the code of a team"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int change = before.change(request.kind(), request.quantity());
        store.add(
                transaction,
                List.of(new Movement(
                        Ids.ordered(), request.team(), request.material(), request.kind(), change, null, by, now)));
        LOG.info(
                "supplies.moved",
                LogField.code("team", request.team()),
                LogField.constant("material", request.material()),
                LogField.constant("kind", request.kind()));
        return new Stock(
                before.team(),
                before.material(),
                before.onHand() + change,
                before.lowAt(),
                request.kind() == MovementKind.COUNTED ? now : before.countedAt());
    }
}
