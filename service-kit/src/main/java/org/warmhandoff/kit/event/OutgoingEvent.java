package org.warmhandoff.kit.event;

import java.net.URI;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An event to publish: a full snapshot of what the key names.
 *
 * @param topic where it goes
 * @param key names the aggregate; also the CloudEvents {@code subject}
 * @param type CloudEvents {@code type}
 * @param dataSchema CloudEvents {@code dataschema}
 * @param time when the change was made
 * @param data JSON, as {@link EventJson#write} writes it
 * @param traceParent W3C trace context of what caused it; null takes the current one
 */
public record OutgoingEvent(
        String topic,
        String key,
        String type,
        URI dataSchema,
        Instant time,
        byte[] data,
        @Nullable String traceParent) {

    /** An event that follows the current trace; the data is written as JSON. */
    public OutgoingEvent(String topic, String key, String type, URI dataSchema, Instant time, Object data) {
        this(topic, key, type, dataSchema, time, EventJson.write(data), null);
    }

    /** The same event, following the trace of the one that caused it. */
    public OutgoingEvent causedBy(ReceivedEvent<?> cause) {
        return new OutgoingEvent(topic, key, type, dataSchema, time, data, cause.traceParent());
    }
}
