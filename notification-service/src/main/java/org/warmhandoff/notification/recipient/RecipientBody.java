package org.warmhandoff.notification.recipient;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.notification.Channel;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.notification.message.domain.Language;
import org.warmhandoff.notification.recipient.domain.Destination;
import org.warmhandoff.notification.recipient.domain.EmailAddress;
import org.warmhandoff.notification.recipient.domain.WebhookUrl;

/**
 * What an administrator says of a recipient.
 *
 * @param team code of the team whose tasks it hears of
 * @param address e-mail only
 * @param language e-mail only; English when it is left out
 * @param url webhook only
 */
public record RecipientBody(
        @NotNull
                @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}", message = "must be a team's code")
                @Schema(examples = "north-peers")
                String team,
        @NotNull Channel channel,
        @Nullable @Schema(examples = "north-peers@outreach.example") String address,
        @Nullable Language language,
        @Nullable @Schema(examples = "https://hooks.outreach.example/tasks") String url) {

    /** @throws ProblemException 422 when the fields are not those of the channel, or hold no such address */
    Destination destination() {
        return switch (channel) {
            case EMAIL -> {
                requireAbsent("/url", url);
                yield new Destination.Mailbox(mailAddress(), language == null ? Language.EN : language);
            }
            case WEBHOOK -> {
                requireAbsent("/address", address);
                requireAbsent("/language", language);
                yield new Destination.Webhook(webhookUrl());
            }
        };
    }

    private EmailAddress mailAddress() {
        return EmailAddress.parse(required("/address", address))
                .orElseThrow(() -> ProblemException.invalid("/address", "format", "must be an e-mail address"));
    }

    private WebhookUrl webhookUrl() {
        return WebhookUrl.parse(required("/url", url))
                .orElseThrow(() -> ProblemException.invalid(
                        "/url", "format", "must be an absolute http or https URL without user and fragment"));
    }

    private static String required(String pointer, @Nullable String value) {
        if (value == null) {
            throw ProblemException.invalid(pointer, "required", "is required for this channel");
        }
        return value;
    }

    private static void requireAbsent(String pointer, @Nullable Object value) {
        if (value != null) {
            throw ProblemException.invalid(pointer, "not-for-this-channel", "does not belong to this channel");
        }
    }
}
