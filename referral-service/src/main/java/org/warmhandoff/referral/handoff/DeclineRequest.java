package org.warmhandoff.referral.handoff;

import jakarta.validation.constraints.NotNull;

import org.warmhandoff.referral.handoff.domain.DeclineReason;

/** Why the agency cannot take a hand-off. */
public record DeclineRequest(@NotNull(message = "is required") DeclineReason reason) {}
