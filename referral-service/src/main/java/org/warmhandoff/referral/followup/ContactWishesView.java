package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.referral.followup.domain.AttemptChannel;
import org.warmhandoff.referral.worker.domain.Worker;

/** How a person wants to be contacted. */
public record ContactWishesView(
        @Schema(description = "Also the ETag; 0 when nothing was said yet.") long version,
        @Schema(nullable = true) @Nullable Instant notBefore,
        List<AttemptChannel> refusedChannels,
        boolean withoutPolice,
        @Schema(description = "BCP 47 tag.", nullable = true) @Nullable String language,
        @Schema(description = "Of the worker.", nullable = true) @Nullable Gender workerGender,
        @Schema(description = "By somebody with lived experience, and nobody else.") boolean peer,
        @Schema(description = "Account ids of workers who never come to the person.") List<String> refusedWorkers) {

    static ContactWishesView of(ContactWishStore.Said said) {
        return new ContactWishesView(
                said.version(),
                said.wishes().notBefore(),
                said.wishes().refusedChannels().stream().sorted().toList(),
                said.wishes().withoutPolice(),
                said.wishes().by().language(),
                said.wishes().by().gender(),
                said.wishes().by().peer(),
                said.wishes().by().refused().stream()
                        .map(Worker::account)
                        .sorted()
                        .toList());
    }
}
