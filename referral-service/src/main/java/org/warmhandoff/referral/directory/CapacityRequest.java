package org.warmhandoff.referral.directory;

import jakarta.validation.constraints.NotNull;

import org.warmhandoff.referral.directory.domain.CapacityStatus;

/**
 * What somebody has learned of a service's capacity.
 *
 * @param status {@code unknown} takes back what was said
 */
public record CapacityRequest(@NotNull(message = "is required") CapacityStatus status) {}
