package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.warmhandoff.referral.followup.domain.HoldReason;

/**
 * Why and until when a follow-up waits.
 *
 * @param until in the future, and within a year
 */
public record HoldRequest(
        @NotNull(message = "is required") HoldReason reason,
        @Schema(examples = "2026-03-14T09:00:00-04:00") @NotNull(message = "is required") OffsetDateTime until) {

    Instant untilInstant() {
        return until.toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
