package org.warmhandoff.referral.consent;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.referral.consent.domain.Asker;
import org.warmhandoff.referral.consent.domain.Consent;
import org.warmhandoff.referral.consent.domain.ConsentForm;
import org.warmhandoff.referral.consent.domain.ConsentScope;

/** What a person has agreed to, as callers see it. */
@Schema(name = "Consent")
public record ConsentView(
        UUID consentId,
        @Schema(description = "Also the ETag: 1, or 2 once it was taken back.") long version,
        @Schema(description = "The follow-up on which they were asked.") UUID followUpId,
        ConsentScope scope,
        @Schema(description = "Code of the one agency of a hand-off.", nullable = true) @Nullable String agency,
        ConsentForm how,
        @Schema(description = "Account id of who asked.") String askedBy,
        @Schema(description = "Role of who asked.") String askedByRole,
        Instant givenAt,
        @Schema(description = "From then on it is none.") Instant expiresAt,
        @Schema(description = "When the person took it back.", nullable = true) @Nullable Instant revokedAt,
        @Schema(description = "Account id of who was told.", nullable = true) @Nullable String revokedBy,
        @Schema(description = "It is a consent now.") boolean standing) {

    static ConsentView of(Consent one, Instant now) {
        Consent.Revocation revoked = one.revoked();
        Asker by = revoked == null ? null : revoked.by();
        return new ConsentView(
                one.id(),
                one.version(),
                one.followUpId(),
                one.to().scope(),
                one.to().agency(),
                one.how(),
                one.askedBy().account(),
                one.askedBy().role(),
                one.givenAt(),
                one.expiresAt(),
                revoked == null ? null : revoked.at(),
                by == null ? null : by.account(),
                one.standsAt(now));
    }
}
