package org.warmhandoff.incident.selfreferral;

import java.util.UUID;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.vault.domain.ContactChannel;

/**
 * What a person says who asks for support. Everything but the area goes to the vault. Nobody is asked what they use or what has
 * happened: that is for a talk.
 */
@Schema(
        name = "SelfReferral",
        example =
                """
                {"requestId": "7f1d9c9a-52f4-4e0c-9d0c-3f2d4f9e1b11", "areaCode": "riverside", "name": "Sam",
                 "phone": "+1 555 0100", "preferredChannel": "text", "language": "en", "consent": true}
                """)
record SelfReferralBody(
        @Schema(
                        description =
                                "A random UUID (version 4) of the sender's. Sending it again changes the request; whoever knows it can take the request back.")
                @NotNull
                UUID requestId,
        @Schema(description = "Code of the neighborhood, see GET /v1/self-referrals/areas.")
                @NotNull
                @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}", message = "must be the code of an area")
                String areaCode,
        @Schema(description = "What the person wants to be called.") @Nullable @Size(min = 1, max = 100) String name,
        @Schema(description = "A phone number, or usualPlace, is needed.")
                @Nullable
                @Pattern(regexp = "\\+?[0-9 ().-]{7,24}", message = "must be a phone number")
                String phone,
        @Schema(description = "Where the person can usually be found.") @Nullable @Size(min = 1, max = 300)
                String usualPlace,
        @Schema(description = "When it is safe to call or to come.") @Nullable @Size(min = 1, max = 200)
                String safeTimes,
        @Schema(description = "Language tag (BCP 47), such as es.")
                @Nullable
                @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", message = "must be a language tag")
                String language,
        @Nullable ContactChannel preferredChannel,
        @Schema(description = "The person wants to be contacted in this way.")
                @NotNull
                @AssertTrue(message = "must be true: nobody is contacted who does not want it")
                Boolean consent) {

    @Override
    public String toString() {
        return "SelfReferralBody[withheld]";
    }
}
