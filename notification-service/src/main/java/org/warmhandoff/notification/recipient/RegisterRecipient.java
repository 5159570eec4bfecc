package org.warmhandoff.notification.recipient;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.database.Ids;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.notification.recipient.domain.Destination;
import org.warmhandoff.notification.recipient.domain.Recipient;
import org.warmhandoff.notification.recipient.domain.WebhookSecret;

/** Adds a recipient, and gives a webhook its secret. */
@ApplicationScoped
public class RegisterRecipient {

    /**
     * A new recipient.
     *
     * @param secret of a webhook; null for e-mail
     */
    record Registered(Recipient recipient, @Nullable WebhookSecret secret) {}

    private final RecipientStore recipients;
    private final Webhooks webhooks;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    RegisterRecipient(RecipientStore recipients, Webhooks webhooks, InstantSource clock) {
        this.recipients = recipients;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** @throws ProblemException 409 when the team has an active recipient with this destination */
    Registered register(Handle transaction, String team, Destination destination) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Recipient recipient = Recipient.registered(Ids.opaque(), team, destination, now);
        if (!recipients.add(transaction, recipient)) {
            throw ChangeRecipient.alreadyThere();
        }
        return switch (destination.channel()) {
            case EMAIL -> new Registered(recipient, null);
            case WEBHOOK -> {
                WebhookSecret secret = WebhookSecret.random(random);
                webhooks.add(transaction, recipient.id(), secret, now);
                yield new Registered(recipient, secret);
            }
        };
    }
}
