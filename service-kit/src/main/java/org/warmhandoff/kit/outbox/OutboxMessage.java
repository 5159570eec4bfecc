package org.warmhandoff.kit.outbox;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What one outbox row holds: a record for Kafka.
 *
 * @param key orders the messages that share it; null puts the message anywhere
 * @param payload null is a tombstone on a compacted topic
 */
public record OutboxMessage(
        String topic, @Nullable String key, Map<String, String> headers, byte @Nullable [] payload) {

    /** Fixed for good: a stored row keeps its lane. */
    static final int LANES = 16;

    public OutboxMessage {
        headers = Map.copyOf(headers);
    }

    /** All messages of one key share a lane, and a lane has one publisher at a time. */
    int lane() {
        return key == null ? 0 : Math.floorMod(key.hashCode(), LANES);
    }
}
