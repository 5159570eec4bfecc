package org.warmhandoff.referral.consent.domain;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a person has agreed to. It is never changed: that they took it back is an event on it.
 *
 * @param followUpId the follow-up on which they were asked
 * @param expiresAt from then on it is no consent
 * @param revoked null while they have not taken it back
 */
public record Consent(
        UUID id,
        UUID followUpId,
        ConsentTo to,
        ConsentForm how,
        Asker askedBy,
        Instant givenAt,
        Instant expiresAt,
        Instant recordedAt,
        @Nullable Revocation revoked) {

    /**
     * That a person took it back.
     *
     * @param by who was told; null when a rule did it
     */
    public record Revocation(Instant at, @Nullable Asker by) {}

    public boolean standsAt(Instant now) {
        return revoked == null && now.isBefore(expiresAt);
    }

    /** From 1; its revocation is the second and last. */
    public long version() {
        return revoked == null ? 1 : 2;
    }
}
