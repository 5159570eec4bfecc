package org.warmhandoff.referral.handoff;

import java.time.OffsetDateTime;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the person got there. */
public record ArrivalRequest(
        @Schema(description = "When they did: not before the offer and not in the future.")
                @NotNull(message = "is required")
                OffsetDateTime at) {}
