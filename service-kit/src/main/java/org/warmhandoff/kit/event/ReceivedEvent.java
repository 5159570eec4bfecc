package org.warmhandoff.kit.event;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An event as read from a topic.
 *
 * @param id CloudEvents {@code id}
 * @param key the message key
 * @param time CloudEvents {@code time}: when the change was made
 * @param traceParent W3C trace context, when the sender gave one
 */
public record ReceivedEvent<T>(String id, String key, Instant time, @Nullable String traceParent, T data) {}
