package org.warmhandoff.analytics.count;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import org.warmhandoff.analytics.repeat.RepeatingTask;

/** Brings the counts up to date: soon after a batch of incidents, and every second, so that they fall as time passes. */
@ApplicationScoped
public class CountTicker {

    private final RepeatingTask ticking;

    CountTicker(BringCountsUpToDate bringCountsUpToDate, CountTail tail, CountConfig config) {
        ticking = new RepeatingTask("count-ticker", config.interval(), config.shortestPause(), () -> {
            boolean done = bringCountsUpToDate.now();
            tail.wake();
            return done;
        });
    }

    void start(@Observes StartupEvent event) {
        ticking.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        ticking.stop();
    }

    /** Something was reported. */
    public void wake() {
        ticking.wake();
    }

    boolean isAlive() {
        return ticking.isAlive();
    }
}
