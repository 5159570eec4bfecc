package org.warmhandoff.referral.followup;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.referral.assignment.domain.WishedWorker;
import org.warmhandoff.referral.followup.domain.AttemptChannel;
import org.warmhandoff.referral.followup.domain.ContactWishes;
import org.warmhandoff.referral.worker.domain.Worker;

/** How the person wants to be contacted, in place of what was said before. */
public record ContactWishesRequest(
        @Schema(description = "Not before then; left out: any time.") @Nullable OffsetDateTime notBefore,
        @Schema(description = "Never on these.") @Nullable @Size(max = 10)
                List<@NotNull AttemptChannel> refusedChannels,
        @Schema(description = "Never with police there.") @Nullable Boolean withoutPolice,
        @Schema(description = "BCP 47 tag of the language to speak.", examples = "es")
                @Nullable
                @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", message = "is not a language tag such as es")
                @Size(max = 35, message = "is longer than 35 characters")
                String language,
        @Schema(description = "Of the worker.") @Nullable Gender workerGender,
        @Schema(description = "By somebody with lived experience, and nobody else.") @Nullable Boolean peer,
        @Schema(description = "Account ids of workers who never come to the person.") @Nullable @Size(max = 50)
                List<@NotNull @Pattern(regexp = Worker.ACCOUNT, message = "is not an account id") String>
                        refusedWorkers) {

    ContactWishes toWishes() {
        return new ContactWishes(
                notBefore == null ? null : notBefore.toInstant(),
                refusedChannels == null ? Set.of() : Set.copyOf(refusedChannels),
                Boolean.TRUE.equals(withoutPolice),
                new WishedWorker(
                        language,
                        workerGender,
                        Boolean.TRUE.equals(peer),
                        refusedWorkers == null
                                ? Set.of()
                                : refusedWorkers.stream().map(Worker::new).collect(Collectors.toUnmodifiableSet())));
    }
}
