package org.warmhandoff.referral.consent;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.referral.consent.domain.ConsentForm;
import org.warmhandoff.referral.consent.domain.ConsentScope;
import org.warmhandoff.referral.consent.domain.ConsentTo;
import org.warmhandoff.referral.directory.domain.ListingFormat;

/** What a person has agreed to, as whoever asked them records it. */
public record ConsentRequest(
        @NotNull(message = "is required") ConsentScope scope,
        @Schema(description = "Code of the one agency of a hand-off; of nothing else.", examples = "harbor-clinic")
                @Nullable
                @Pattern(regexp = ListingFormat.CODE, message = "is not the code of an agency")
                String agency,
        @NotNull(message = "is required") ConsentForm how,
        @Schema(description = "When; left out: now.") @Nullable OffsetDateTime givenAt,
        @Schema(description = "From when on it is none; left out: after the scope's usual time.") @Nullable
                OffsetDateTime expiresAt) {

    /** @throws ProblemException 422 when the agency does not fit the scope */
    KeepConsents.Said toSaid(Instant now) {
        if (scope == ConsentScope.HAND_OFF && agency == null) {
            throw ProblemException.invalid("/agency", "required", "is required: a hand-off is to one agency");
        }
        if (scope != ConsentScope.HAND_OFF && agency != null) {
            throw ProblemException.invalid("/agency", "not-of-this-scope", "is of a hand-off and of nothing else");
        }
        return new KeepConsents.Said(
                new ConsentTo(scope, agency),
                how,
                givenAt == null ? now : instant(givenAt),
                expiresAt == null ? null : instant(expiresAt));
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant().truncatedTo(ChronoUnit.MICROS);
    }
}
