package org.warmhandoff.kit.consumer;

import java.util.List;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.kit.event.ReceivedEvent;

/** Applies events within a transaction. Must leave the same state when it meets an event again, or an older one late. */
@FunctionalInterface
public interface EventHandler<T> {

    /**
     * @param transaction everything goes through it, so that the events and the position in the topic are kept or lost together
     * @param events in the order of the topic, per key
     */
    void apply(Handle transaction, List<ReceivedEvent<T>> events);
}
