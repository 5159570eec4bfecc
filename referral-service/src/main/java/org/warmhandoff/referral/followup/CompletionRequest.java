package org.warmhandoff.referral.followup;

import jakarta.validation.constraints.NotNull;

import org.warmhandoff.contracts.followup.FollowUpOutcome;

/** How a follow-up ended. */
public record CompletionRequest(@NotNull(message = "is required") FollowUpOutcome outcome) {}
