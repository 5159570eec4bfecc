package org.warmhandoff.referral.handoff;

import java.time.OffsetDateTime;
import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.referral.consent.domain.ConsentForm;
import org.warmhandoff.referral.directory.domain.ListingFormat;
import org.warmhandoff.referral.directory.domain.ListingId;
import org.warmhandoff.referral.handoff.domain.AccessNeed;
import org.warmhandoff.referral.need.domain.Need;

/** A hand-off as a worker offers it. There is no place for words: they would tell of somebody. */
public record HandOffRequest(
        @NotNull(message = "is required") Need need,
        @Schema(description = "Id of a service of the directory that accepts hand-offs; or an agency.")
                @Nullable
                @Pattern(regexp = ListingId.TEXT, message = "is not the id of a resource")
                String resource,
        @Schema(description = "Code of an agency; or a service of the directory.", examples = "harbor-clinic")
                @Nullable
                @Pattern(regexp = ListingFormat.CODE, message = "is not the code of an agency")
                String agency,
        @Schema(description = "BCP 47 tag; left out: what the person's wishes say.", examples = "es")
                @Nullable
                @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", message = "is not a language tag such as es")
                @Size(max = 35, message = "is longer than 35 characters")
                String language,
        @Schema(description = "What the person needs to get in and to be understood.") @Nullable @Size(max = 10)
                List<@NotNull(message = "is required") AccessNeed> accessNeeds,
        @Schema(description = "When they can come first; left out: at once.") @Nullable OffsetDateTime from,
        @Schema(description = "When they are to have come; left out: after the program's usual time.") @Nullable
                OffsetDateTime by,
        @Schema(
                        description =
                                "How the person has just agreed that this agency is told, which is kept as a consent; left out where they have agreed before.")
                @Nullable
                ConsentForm consent) {}
