package org.warmhandoff.referral.followup.domain;

import java.time.Instant;

/**
 * One try to reach the person or the family.
 *
 * @param at when it was made
 */
public record Attempt(Instant at, AttemptChannel channel, Reached reached) {}
