package org.warmhandoff.referral.followup;

import jakarta.validation.constraints.NotNull;

import org.warmhandoff.referral.followup.domain.CancelReason;

/** Why a follow-up ends without an outcome. */
public record CancellationRequest(@NotNull(message = "is required") CancelReason reason) {}
