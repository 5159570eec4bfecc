package org.warmhandoff.referral.fhir.r4;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A stretch of time; null for a side that is open. */
public record Period(@Nullable Instant start, @Nullable Instant end) {}
