package org.warmhandoff.referral.peer.domain;

import java.util.Optional;

import org.warmhandoff.referral.followup.domain.Actor;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.worker.domain.WorkerProfile;
import org.warmhandoff.referral.worker.domain.WorkerRole;

/**
 * Who reads and writes peer notes: the peer who has the follow-up, as long as they have it, and after them the next peer of the
 * person. What was said among peers is not supervised: whoever leads is refused, also one who is a peer besides, because leads say
 * who is registered as a peer.
 */
public final class PeerNoteRule {

    private PeerNoteRule() {}

    /**
     * Why the notes of any follow-up are not for them; empty for a peer.
     *
     * @param profile empty for who is not registered
     */
    public static Optional<PeerNoteRefusal> broken(Actor actor, Optional<WorkerProfile> profile) {
        boolean peer = profile.filter(WorkerProfile::active)
                .filter(one -> one.role() == WorkerRole.PEER)
                .isPresent();
        return peer && !actor.leads() ? Optional.empty() : Optional.of(PeerNoteRefusal.FOR_PEERS_ALONE);
    }

    /** Why the notes of this follow-up are not for this peer; empty when they are. */
    public static Optional<PeerNoteRefusal> broken(FollowUp followUp, Actor peer) {
        if (!followUp.isUnfinished()) {
            return Optional.of(PeerNoteRefusal.HAS_ENDED);
        }
        return followUp.state().assignee().equals(Optional.of(peer.worker()))
                ? Optional.empty()
                : Optional.of(PeerNoteRefusal.NOT_YOUR_PERSON);
    }
}
