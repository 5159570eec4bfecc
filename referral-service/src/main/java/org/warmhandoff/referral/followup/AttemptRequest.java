package org.warmhandoff.referral.followup;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.warmhandoff.referral.followup.domain.Attempt;
import org.warmhandoff.referral.followup.domain.AttemptChannel;
import org.warmhandoff.referral.followup.domain.Reached;

/**
 * An attempt as a worker records it.
 *
 * @param at when it was made: not before the overdose and not in the future
 */
public record AttemptRequest(
        @Schema(examples = "2026-03-07T15:00:00-05:00") @NotNull(message = "is required") OffsetDateTime at,
        @NotNull(message = "is required") AttemptChannel channel,
        @NotNull(message = "is required") Reached reached) {

    Attempt toAttempt() {
        return new Attempt(at.toInstant().truncatedTo(ChronoUnit.MICROS), channel, reached);
    }
}
