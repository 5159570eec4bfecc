package org.warmhandoff.referral.careplan;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.audit.Access;
import org.warmhandoff.kit.audit.AccessLog;
import org.warmhandoff.kit.audit.PurposeOfUse;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.database.Ids;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.referral.careplan.domain.CarePlan;
import org.warmhandoff.referral.followup.FollowUpStore;
import org.warmhandoff.referral.followup.FollowUpsOfPerson;
import org.warmhandoff.referral.followup.RefusalProblems;
import org.warmhandoff.referral.followup.domain.Actor;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.followup.domain.Refusal;
import org.warmhandoff.referral.followup.domain.RefusedException;

/**
 * Keeps what the person of a follow-up wants, for the worker who has it and for their leads, as long as it goes on. Each read is in
 * the access log before it is answered.
 */
@ApplicationScoped
class KeepCarePlan {

    /** Of what is read, in the access log. */
    private static final String KIND = "care-plan";

    /** Who asks, and what for. */
    record Asking(Actor actor, Access.Who who, PurposeOfUse purpose) {}

    /** What came of it: a plan, a refusal, or nothing where there is no such follow-up. */
    private record Ruling(@Nullable CarePlan plan, @Nullable Refusal refusal) {}

    private final Database database;
    private final FollowUpStore followUps;
    private final FollowUpsOfPerson ofPerson;
    private final CarePlanStore plans;
    private final AccessLog log;
    private final InstantSource clock;

    KeepCarePlan(
            Database database,
            FollowUpStore followUps,
            FollowUpsOfPerson ofPerson,
            CarePlanStore plans,
            AccessLog log,
            InstantSource clock) {
        this.database = database;
        this.followUps = followUps;
        this.ofPerson = ofPerson;
        this.plans = plans;
        this.log = log;
        this.clock = clock;
    }

    /** @throws ProblemException 404 when there is no such follow-up; 403 or 409 when it is not the actor's to read */
    CarePlan read(UUID id, Asking asking) {
        Ruling ruling = database.inTransaction(transaction -> {
            Optional<FollowUp> followUp = followUps.find(transaction, id);
            Refusal refusal =
                    followUp.flatMap(one -> refused(one, asking.actor())).orElse(null);
            CarePlan plan = followUp.isPresent() && refusal == null
                    ? plans.of(transaction, ofPerson.of(transaction, followUp.get()))
                    : null;
            // Last, because everybody who reads anything waits for the entry before.
            append(transaction, id, asking, followUp, refusal);
            return new Ruling(plan, refusal);
        });
        if (ruling.refusal() != null) {
            throw RefusalProblems.of(ruling.refusal());
        }
        return Optional.ofNullable(ruling.plan()).orElseThrow(ProblemException::notFound);
    }

    /**
     * Puts what is said now in place of what was said before. Its answer tells only what the actor has read before, as the version
     * shows, and says now: it is no read of its own.
     *
     * @throws ProblemException 404; 412 when somebody else has changed the plan; 403 or 409 when it is not the actor's to say; 422
     *     for an id that is none of the plan's
     */
    CarePlan keep(UUID id, long expectedVersion, Actor actor, CarePlanRequest said) {
        return database.inTransaction(transaction -> {
            FollowUp followUp = followUps.find(transaction, id).orElseThrow(ProblemException::notFound);
            UUID[] theirs = ofPerson.lock(transaction, followUp);
            FollowUp locked = followUps.find(transaction, id).orElseThrow(ProblemException::notFound);
            refused(locked, actor).ifPresent(refusal -> {
                throw RefusalProblems.of(refusal);
            });
            CarePlan before = plans.of(transaction, theirs);
            Preconditions.requireCurrent(expectedVersion, before.version());
            CarePlan next = before.restated(
                    said.statedOver(before), Ids::ordered, clock.instant().truncatedTo(ChronoUnit.MICROS));
            plans.write(transaction, id, before.changedTo(next), actor.worker());
            return next;
        });
    }

    private static Optional<Refusal> refused(FollowUp followUp, Actor actor) {
        try {
            followUp.requireAtWork(actor);
            return Optional.empty();
        } catch (RefusedException refused) {
            return Optional.of(refused.refusal());
        }
    }

    private void append(
            Handle transaction, UUID id, Asking asking, Optional<FollowUp> followUp, @Nullable Refusal refusal) {
        String subject = followUp.map(FollowUp::subject)
                .map(one -> one.incidentId() + "/" + one.personIndex())
                .orElse(null);
        Access.Result found = followUp.isPresent() ? Access.Result.given() : Access.Result.notFound();
        log.append(
                transaction,
                Access.of(
                        asking.who(),
                        asking.purpose(),
                        new Access.What(KIND, subject, id.toString()),
                        refusal == null ? found : Access.Result.refused(refusal.code())));
    }
}
