package org.warmhandoff.notification.dispatch;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.notification.channel.Envelope;
import org.warmhandoff.notification.message.MakeNotice;
import org.warmhandoff.notification.recipient.RecipientStore;
import org.warmhandoff.notification.recipient.Webhooks;
import org.warmhandoff.notification.recipient.domain.Recipient;

/** Makes the message of a delivery, addressed as its recipient is registered now. */
@ApplicationScoped
public class PrepareEnvelope {

    private final Database database;
    private final RecipientStore recipients;
    private final Webhooks webhooks;
    private final MakeNotice makeNotice;

    PrepareEnvelope(Database database, RecipientStore recipients, Webhooks webhooks, MakeNotice makeNotice) {
        this.database = database;
        this.recipients = recipients;
        this.webhooks = webhooks;
        this.makeNotice = makeNotice;
    }

    /** The message; empty when the recipient is told nothing more. */
    Optional<Envelope> prepare(Claim claim) {
        return database.read(handle -> recipients.all(handle, List.of(claim.recipientId())).stream()
                .filter(Recipient::isActive)
                .findFirst()
                .map(recipient -> new Envelope(
                        claim.deliveryId(),
                        claim.createdAt(),
                        makeNotice.of(claim.template(), claim.subjectId()),
                        recipient.destination(),
                        List.copyOf(webhooks.secrets(handle, List.of(recipient.id()))
                                .values()))));
    }
}
