package org.warmhandoff.notification.channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.warmhandoff.notification.message.domain.Notice;
import org.warmhandoff.notification.recipient.domain.Destination;
import org.warmhandoff.notification.recipient.domain.WebhookSecret;

/**
 * A notice on its way.
 *
 * @param deliveryId the same at each attempt; tells the receiver nothing
 * @param createdAt when the delivery was first queued; the same at each attempt
 * @param secrets what a webhook's messages are signed with, each by its own signature; none for e-mail
 */
public record Envelope(
        UUID deliveryId, Instant createdAt, Notice notice, Destination destination, List<WebhookSecret> secrets) {

    public Envelope {
        secrets = List.copyOf(secrets);
    }
}
