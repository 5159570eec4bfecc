package org.warmhandoff.referral.peer.domain;

import java.time.Instant;
import java.util.UUID;

import org.warmhandoff.referral.worker.domain.Worker;

/**
 * What a peer wrote for themselves and the peers after them. It stands in no log, topic, metric or address; so this says nothing of
 * its text where it is made text by accident.
 *
 * @param text not blank, {@link #MOST} characters at most
 */
public record PeerNote(UUID id, String text, Worker writtenBy, Instant writtenAt) {

    /** Most characters of a note. */
    public static final int MOST = 2000;

    @Override
    public String toString() {
        return "PeerNote[" + id + "]";
    }
}
