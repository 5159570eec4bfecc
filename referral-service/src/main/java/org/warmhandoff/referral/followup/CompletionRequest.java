package org.warmhandoff.referral.followup;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.followup.FollowUpOutcome;

/**
 * How a follow-up ended.
 *
 * @param checkIns null when nothing was said
 */
public record CompletionRequest(
        @NotNull(message = "is required") FollowUpOutcome outcome,
        @Schema(
                        description =
                                "true: the person agreed to be asked again, after 7, 30 and 90 days. false ends check-ins that were agreed on.")
                @Nullable
                Boolean checkIns) {}
