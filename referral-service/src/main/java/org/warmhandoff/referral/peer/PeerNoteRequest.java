package org.warmhandoff.referral.peer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.warmhandoff.referral.careplan.domain.OwnWords;
import org.warmhandoff.referral.peer.domain.PeerNote;

/** A note as a peer writes it. */
public record PeerNoteRequest(
        @NotBlank(message = "is required")
                @Size(max = PeerNote.MOST, message = "is longer than 2000 characters")
                @Pattern(regexp = OwnWords.PATTERN, message = "holds a control character")
                String text) {}
