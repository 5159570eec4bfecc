package org.warmhandoff.referral.followup;

import jakarta.validation.constraints.NotNull;

import org.warmhandoff.referral.followup.domain.ReturnReason;

/** Why a follow-up goes back to the pool. */
public record ReturnRequest(@NotNull(message = "is required") ReturnReason reason) {}
