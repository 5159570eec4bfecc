package org.warmhandoff.referral.followup;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which team a follow-up goes to.
 *
 * @param team its code
 */
public record TransferRequest(@Schema(examples = "ferris-outreach") @NotNull(message = "is required") String team) {}
