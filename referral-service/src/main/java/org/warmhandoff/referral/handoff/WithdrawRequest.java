package org.warmhandoff.referral.handoff;

import jakarta.validation.constraints.NotNull;

import org.warmhandoff.referral.handoff.domain.WithdrawReason;

/** Why a hand-off is taken back. */
public record WithdrawRequest(@NotNull(message = "is required") WithdrawReason reason) {}
