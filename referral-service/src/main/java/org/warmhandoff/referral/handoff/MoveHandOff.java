package org.warmhandoff.referral.handoff;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;
import org.warmhandoff.referral.consent.KeepConsents;
import org.warmhandoff.referral.consent.domain.ConsentTo;
import org.warmhandoff.referral.followup.PersonFollowUps;
import org.warmhandoff.referral.followup.domain.Actor;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.handoff.domain.HandOff;
import org.warmhandoff.referral.handoff.domain.Party;

/**
 * Makes the moves that people ask for: each locks what is on file for the person, compares the version that the caller has seen, and
 * writes the next one. Of an agency that accepts and a worker who withdraws at once, one is first and the other finds its version gone.
 */
@ApplicationScoped
class MoveHandOff {

    /** Which hand-off to move, and by whom. */
    record Target(UUID id, long expectedVersion, Actor actor, String agency) {}

    /** What is known when it moves. */
    record Now(Party party, boolean consented, Instant at) {}

    /** The next version. */
    @FunctionalInterface
    interface Move {
        HandOff make(HandOff current, Now now);
    }

    private static final EventLog LOG = EventLog.of(MoveHandOff.class);

    private final HandOffStore handOffs;
    private final PersonFollowUps people;
    private final KeepConsents consents;
    private final InstantSource clock;

    MoveHandOff(HandOffStore handOffs, PersonFollowUps people, KeepConsents consents, InstantSource clock) {
        this.handOffs = handOffs;
        this.people = people;
        this.consents = consents;
        this.clock = clock;
    }

    /** @throws ProblemException 404 when it is of other agencies, 412 when it has moved on, 403, 409 or 422 when a rule refuses it */
    HandOff move(Handle transaction, Target target, Move move) {
        HandOff seen = visible(handOffs.find(transaction, target.id()), target.agency());
        List<FollowUp> theirs = people.lock(transaction, seen.followUpId());
        FollowUp followUp = PersonFollowUps.of(theirs, seen.followUpId());
        HandOff current = handOffs.lock(transaction, target.id()).orElseThrow(ProblemException::notFound);
        Preconditions.requireCurrent(target.expectedVersion(), current.version());
        Party party = party(current, followUp, target);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean consented = consents.of(transaction, followUp)
                .stand(ConsentTo.handOffTo(current.to().agency()), at);
        HandOff moved = HandOffProblems.allowed(() -> move.make(current, new Now(party, consented, at)));
        handOffs.update(transaction, moved, HandOffHistory.By.of(party));
        LOG.info(
                "hand-off.moved",
                LogField.id("handOff", moved.id()),
                LogField.constant("from", current.state().status()),
                LogField.constant("to", moved.state().status()));
        return moved;
    }

    /** Whether an agency may know that it is there. */
    static HandOff visible(Optional<HandOff> found, String agency) {
        return found.filter(one ->
                        one.fromAgency().equals(agency) || one.to().agency().equals(agency))
                .orElseThrow(ProblemException::notFound);
    }

    private static Party party(HandOff handOff, FollowUp followUp, Target target) {
        boolean theirs = handOff.offeredBy().equals(target.actor().worker())
                || followUp.state().assignee().equals(Optional.of(target.actor().worker()));
        return new Party(
                target.actor().worker(),
                target.agency(),
                handOff.fromAgency().equals(target.agency()) && (target.actor().leads() || theirs),
                handOff.to().agency().equals(target.agency()));
    }
}
