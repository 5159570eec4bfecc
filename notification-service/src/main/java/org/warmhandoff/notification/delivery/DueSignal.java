package org.warmhandoff.notification.delivery;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.jdbi.v3.core.Handle;

import org.warmhandoff.contracts.notification.Channel;

/**
 * Raised when something has become due on a channel, so that who sends looks at once and not at the next poll. Cheap when
 * nobody waits.
 */
@ApplicationScoped
public class DueSignal {

    /** One listener's end of it. */
    public static final class Listener {

        private final Semaphore raised = new Semaphore(0);

        public void raise() {
            if (raised.availablePermits() == 0) {
                raised.release();
            }
        }

        /** Waits for the signal, and no longer than given: another replica's commits do not raise it here. */
        public void await(Duration atMost) throws InterruptedException {
            if (raised.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                raised.drainPermits();
            }
        }
    }

    private final Map<Channel, List<Listener>> listeners = new EnumMap<>(Channel.class);

    DueSignal() {
        for (Channel channel : Channel.values()) {
            listeners.put(channel, new CopyOnWriteArrayList<>());
        }
    }

    public Listener listen(Channel channel) {
        Listener listener = new Listener();
        listeners.getOrDefault(channel, List.of()).add(listener);
        return listener;
    }

    /** Raises it when, and only when, the transaction commits. */
    public void raiseAfterCommit(Handle transaction, Channel channel) {
        transaction.afterCommit(() -> listeners.getOrDefault(channel, List.of()).forEach(Listener::raise));
    }
}
