package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.referral.followup.domain.AttemptChannel;

/** How a person wants to be contacted. */
public record ContactWishesView(
        @Schema(description = "Also the ETag; 0 when nothing was said yet.") long version,
        @Schema(nullable = true) @Nullable Instant notBefore,
        List<AttemptChannel> refusedChannels,
        boolean withoutPolice) {

    static ContactWishesView of(ContactWishStore.Said said) {
        return new ContactWishesView(
                said.version(),
                said.wishes().notBefore(),
                said.wishes().refusedChannels().stream().sorted().toList(),
                said.wishes().withoutPolice());
    }
}
