package org.warmhandoff.notification.recipient;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.notification.recipient.domain.WebhookSecret;

/**
 * Keeps what belongs to a webhook and to no other recipient: its signing secret, and the slot that lets one worker at a time
 * send to it.
 *
 * <p>Secrets lie in a table of their own as they are. Encrypting them, with a key that the database does not hold, is a
 * step still to come; until then whoever can read the table can sign.
 */
@ApplicationScoped
public class Webhooks {

    void add(Handle transaction, UUID recipientId, WebhookSecret secret, Instant now) {
        transaction.execute(
                "INSERT INTO webhook_secret (recipient_id, secret, created_at) VALUES (?, ?, ?)",
                recipientId,
                secret.bytes(),
                now);
        transaction.execute("INSERT INTO webhook_slot (recipient_id) VALUES (?)", recipientId);
    }

    /** The secrets of those of the recipients that are webhooks. */
    public Map<UUID, WebhookSecret> secrets(Handle handle, Collection<UUID> recipientIds) {
        return handle.createQuery("SELECT recipient_id, secret FROM webhook_secret WHERE recipient_id = ANY(:ids)")
                .bind("ids", recipientIds.toArray(new UUID[0]))
                .map((row, context) ->
                        Map.entry(row.getObject("recipient_id", UUID.class), new WebhookSecret(row.getBytes("secret"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
