package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.util.UUID;

import org.warmhandoff.referral.followup.domain.AttemptChannel;
import org.warmhandoff.referral.followup.domain.Reached;

/**
 * An attempt as callers see it.
 *
 * @param recordedBy opaque account id of who recorded it
 */
public record AttemptView(
        UUID attemptId, Instant at, AttemptChannel channel, Reached reached, String recordedBy, Instant recordedAt) {

    static AttemptView of(AttemptStore.Recorded recorded) {
        return new AttemptView(
                recorded.id(),
                recorded.attempt().at(),
                recorded.attempt().channel(),
                recorded.attempt().reached(),
                recorded.recordedBy(),
                recorded.recordedAt());
    }
}
