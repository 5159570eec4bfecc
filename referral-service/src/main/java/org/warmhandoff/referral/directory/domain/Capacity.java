package org.warmhandoff.referral.directory.domain;

import java.time.Instant;

/**
 * Whether a service can take somebody.
 *
 * @param since when it was last said
 */
public record Capacity(CapacityStatus status, Instant since) {}
