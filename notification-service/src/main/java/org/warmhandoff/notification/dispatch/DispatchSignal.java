package org.warmhandoff.notification.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.warmhandoff.kit.database.AfterCommit;

/** Raised after each commit, so that dispatchers look at once and not at their next poll. Cheap when nobody waits. */
@ApplicationScoped
public class DispatchSignal implements AfterCommit {

    /** One dispatcher's end of it. */
    static final class Listener {

        private final Semaphore raised = new Semaphore(0);

        void raise() {
            if (raised.availablePermits() == 0) {
                raised.release();
            }
        }

        /** Waits for the signal, and no longer than given: another replica's commits do not raise it here. */
        void await(Duration atMost) throws InterruptedException {
            if (raised.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                raised.drainPermits();
            }
        }
    }

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    Listener listen() {
        Listener listener = new Listener();
        listeners.add(listener);
        return listener;
    }

    @Override
    public void committed() {
        listeners.forEach(Listener::raise);
    }
}
