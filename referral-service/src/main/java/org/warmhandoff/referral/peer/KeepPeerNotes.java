package org.warmhandoff.referral.peer;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.database.Ids;
import org.warmhandoff.kit.http.FieldError;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;
import org.warmhandoff.kit.paging.Cursor;
import org.warmhandoff.referral.followup.FollowUpStore;
import org.warmhandoff.referral.followup.FollowUpsOfPerson;
import org.warmhandoff.referral.followup.domain.Actor;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.peer.domain.PeerNote;
import org.warmhandoff.referral.peer.domain.PeerNoteRefusal;
import org.warmhandoff.referral.peer.domain.PeerNoteRule;
import org.warmhandoff.referral.worker.WorkerStore;

/** Keeps what peers write for peers, through every follow-up of the person. */
@ApplicationScoped
class KeepPeerNotes {

    private final FollowUpStore followUps;
    private final FollowUpsOfPerson ofPerson;
    private final WorkerStore workers;
    private final PeerNoteStore notes;
    private final InstantSource clock;

    KeepPeerNotes(
            FollowUpStore followUps,
            FollowUpsOfPerson ofPerson,
            WorkerStore workers,
            PeerNoteStore notes,
            InstantSource clock) {
        this.followUps = followUps;
        this.ofPerson = ofPerson;
        this.workers = workers;
        this.notes = notes;
        this.clock = clock;
    }

    /** @throws ProblemException 403 for who is no peer, whatever they ask for; 404; 403 or 409 when it is not this peer's */
    List<PeerNote> read(Handle handle, UUID id, Actor actor, @Nullable Cursor after, int limit) {
        FollowUp followUp = theirs(handle, id, actor);
        return notes.list(handle, ofPerson.of(handle, followUp), after, limit);
    }

    /** @throws ProblemException as {@link #read} */
    PeerNote write(Handle transaction, UUID id, Actor actor, String text) {
        FollowUp followUp = theirs(transaction, id, actor);
        PeerNote note = new PeerNote(
                Ids.ordered(), text.strip(), actor.worker(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        notes.add(transaction, followUp.id(), note);
        return note;
    }

    private FollowUp theirs(Handle handle, UUID id, Actor actor) {
        PeerNoteRule.broken(actor, workers.find(handle, actor.worker())).ifPresent(KeepPeerNotes::refuse);
        FollowUp followUp = followUps.find(handle, id).orElseThrow(ProblemException::notFound);
        PeerNoteRule.broken(followUp, actor).ifPresent(KeepPeerNotes::refuse);
        return followUp;
    }

    private static void refuse(PeerNoteRefusal refusal) {
        ProblemKind kind =
                switch (refusal) {
                    case FOR_PEERS_ALONE, NOT_YOUR_PERSON -> ProblemKind.FORBIDDEN;
                    case HAS_ENDED -> ProblemKind.CONFLICT;
                };
        throw new ProblemException(
                kind,
                refusal.detail(),
                new FieldError("id", refusal.code(), "is of a follow-up that does not allow it"));
    }
}
