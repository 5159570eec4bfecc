package org.warmhandoff.referral.handoff;

import jakarta.validation.constraints.NotNull;

import org.warmhandoff.referral.handoff.domain.NotArrivedReason;

/** Why the person did not get there. */
public record NotArrivedRequest(@NotNull(message = "is required") NotArrivedReason reason) {}
