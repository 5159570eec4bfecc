package org.warmhandoff.notification.channel;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

import org.warmhandoff.notification.message.domain.Notice;

/**
 * What a webhook is sent (Standard Webhooks 1.0.0, "Payload structure"), some 250 bytes long. It is the same at each attempt.
 *
 * @param type the kind of event, such as {@code outreach-task.waiting}
 * @param timestamp when the delivery was first queued
 */
record WebhookBody(String type, Instant timestamp, Data data) {

    /**
     * What the notice is about.
     *
     * @param id opaque
     * @param link to its page, which asks for a login
     */
    record Data(UUID id, URI link) {}

    static WebhookBody of(Notice notice, Instant timestamp) {
        return new WebhookBody(
                notice.eventType(),
                timestamp,
                new Data(notice.id().value(), notice.link().uri()));
    }
}
