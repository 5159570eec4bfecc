package org.warmhandoff.referral.followup;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.referral.followup.domain.AttemptChannel;
import org.warmhandoff.referral.followup.domain.ContactWishes;

/** How the person wants to be contacted, in place of what was said before. */
public record ContactWishesRequest(
        @Schema(description = "Not before then; left out: any time.") @Nullable OffsetDateTime notBefore,
        @Schema(description = "Never on these.") @Nullable @Size(max = 10)
                List<@NotNull AttemptChannel> refusedChannels,
        @Schema(description = "Never with police there.") @Nullable Boolean withoutPolice) {

    ContactWishes toWishes() {
        return new ContactWishes(
                notBefore == null ? null : notBefore.toInstant(),
                refusedChannels == null ? Set.of() : Set.copyOf(refusedChannels),
                Boolean.TRUE.equals(withoutPolice));
    }
}
