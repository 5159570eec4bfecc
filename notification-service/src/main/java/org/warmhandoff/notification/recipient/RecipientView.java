package org.warmhandoff.notification.recipient;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.notification.Channel;
import org.warmhandoff.notification.message.domain.Language;
import org.warmhandoff.notification.recipient.domain.Destination;
import org.warmhandoff.notification.recipient.domain.InactiveReason;
import org.warmhandoff.notification.recipient.domain.Recipient;
import org.warmhandoff.notification.recipient.domain.WebhookSecret;

/**
 * A recipient as an administrator reads it.
 *
 * @param address e-mail only
 * @param language e-mail only
 * @param url webhook only
 * @param inactiveReason only while it is not active
 * @param secret what a webhook's messages are signed with: in the first answer to its registration, and never again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecipientView(
        UUID recipientId,
        long version,
        String team,
        Channel channel,
        @Nullable String address,
        @Nullable Language language,
        @Nullable String url,
        boolean active,
        @Nullable InactiveReason inactiveReason,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String secret) {

    static RecipientView of(Recipient recipient) {
        return of(recipient, null);
    }

    static RecipientView of(Recipient recipient, @Nullable WebhookSecret secret) {
        Destination destination = recipient.destination();
        Destination.Mailbox mailbox = destination instanceof Destination.Mailbox mail ? mail : null;
        return new RecipientView(
                recipient.id(),
                recipient.version(),
                recipient.team(),
                destination.channel(),
                mailbox == null ? null : mailbox.address().value(),
                mailbox == null ? null : mailbox.language(),
                destination instanceof Destination.Webhook webhook
                        ? webhook.url().value().toString()
                        : null,
                recipient.isActive(),
                recipient.inactiveReason(),
                recipient.createdAt(),
                recipient.updatedAt(),
                secret == null ? null : secret.text());
    }
}
