package org.warmhandoff.referral.peer;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.warmhandoff.referral.peer.domain.PeerNote;

/** A peer note. */
@Schema(name = "PeerNote")
public record PeerNoteView(
        UUID noteId,
        String text,
        @Schema(description = "Account id of the peer.") String writtenBy,
        Instant writtenAt) {

    static PeerNoteView of(PeerNote note) {
        return new PeerNoteView(note.id(), note.text(), note.writtenBy().account(), note.writtenAt());
    }
}
