package org.warmhandoff.analytics.count;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;

import org.warmhandoff.analytics.stream.EventText;

/** One stream of counts: a filter, and a position in the {@link CountTail}. One thread at a time works on it. */
final class CountSubscription {

    private static final int AT_ONCE = 500;
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(1);

    private final CountTail tail;
    private final CountFilter filter;
    private final Duration heartbeat;
    private final Sse sse;

    private long position;
    private long heartbeatDue = System.nanoTime();

    /** @param lastSeen the last change that the reader has seen; 0 for none */
    CountSubscription(CountTail tail, CountFilter filter, Duration heartbeat, Sse sse, long lastSeen) {
        this.tail = tail;
        this.filter = filter;
        this.heartbeat = heartbeat;
        this.sse = sse;
        // A number that is yet to come was given away before a rebuild: the reader needs everything anew.
        this.position = lastSeen > tail.newestChange() ? 0 : lastSeen;
    }

    /** Everything that changed after the position, then changes as they happen. The reader sets the pace. */
    Multi<OutboundSseEvent> events() {
        return Multi.createBy()
                .repeating()
                .uni(() -> tail.changeAfter(position, untilHeartbeat())
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(changed -> take()))
                .indefinitely()
                .onItem()
                .disjoint();
    }

    private List<OutboundSseEvent> take() {
        // Before the counts: what it promises must have been sent.
        Optional<Instant> asOf = tail.asOf();
        List<CountChange> changes = tail.after(position, AT_ONCE);
        List<OutboundSseEvent> events = new ArrayList<>();
        for (CountChange change : changes) {
            position = change.sequence();
            if (filter.takes(change.key())) {
                events.add(count(change));
            }
        }
        if (changes.size() < AT_ONCE && System.nanoTime() - heartbeatDue >= 0) {
            heartbeatDue = System.nanoTime() + heartbeat.toNanos();
            events.add(heartbeat(asOf));
        }
        return events;
    }

    private Duration untilHeartbeat() {
        Duration left = Duration.ofNanos(heartbeatDue - System.nanoTime());
        return left.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : left;
    }

    private OutboundSseEvent count(CountChange change) {
        return sse.newEventBuilder()
                .name("count")
                .id(Long.toString(change.sequence()))
                .data(change.text())
                .build();
    }

    private OutboundSseEvent heartbeat(Optional<Instant> asOf) {
        OutboundSseEvent.Builder event = sse.newEventBuilder().comment("still here");
        asOf.ifPresent(time -> event.name("as-of").data(EventText.of(Map.of("asOf", time))));
        return event.build();
    }
}
