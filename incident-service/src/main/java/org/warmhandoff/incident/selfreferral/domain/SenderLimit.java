package org.warmhandoff.incident.selfreferral.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many requests may come without an account: so many from one sender within a time, and so many from all together, so that
 * nobody can bury the teams in work that nobody asked for. It keeps senders no longer than that time, and in memory only; each
 * replica counts for itself.
 */
public final class SenderLimit {

    /**
     * @param perSender how many from one sender, at least 1
     * @param inAll how many from all of them
     * @param within in this time, up to the present
     */
    public record Settings(int perSender, int inAll, Duration within) {}

    private final Settings settings;
    private final Deque<Instant> taken = new ArrayDeque<>();
    private final Map<String, Deque<Instant>> bySender = new HashMap<>();

    public SenderLimit(Settings settings) {
        this.settings = settings;
    }

    /**
     * Counts a request, unless it is one too many.
     *
     * @return how long the sender must wait; empty when the request was counted
     */
    public synchronized Optional<Duration> refuse(String sender, Instant now) {
        forget(now.minus(settings.within()));
        Deque<Instant> own = bySender.getOrDefault(sender, new ArrayDeque<>());
        Optional<Duration> wait = wait(own, settings.perSender(), now).or(() -> wait(taken, settings.inAll(), now));
        if (wait.isEmpty()) {
            own.add(now);
            taken.add(now);
            bySender.put(sender, own);
        }
        return wait;
    }

    private Optional<Duration> wait(Deque<Instant> requests, int most, Instant now) {
        return requests.size() < most
                ? Optional.empty()
                : Optional.of(Duration.between(now, requests.getFirst().plus(settings.within())));
    }

    private void forget(Instant before) {
        forget(taken, before);
        bySender.values().removeIf(requests -> {
            forget(requests, before);
            return requests.isEmpty();
        });
    }

    private static void forget(Deque<Instant> requests, Instant before) {
        while (!requests.isEmpty() && !requests.getFirst().isAfter(before)) {
            requests.removeFirst();
        }
    }
}
