package org.warmhandoff.analytics.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import org.warmhandoff.analytics.repeat.RepeatingTask;

/** Has weeks released when their time has come. */
@ApplicationScoped
public class ReleaseWatcher {

    private final RepeatingTask watching;

    ReleaseWatcher(ReleaseWeeks releaseWeeks, DisclosureConfig config) {
        watching = new RepeatingTask("release-watcher", config.interval(), config.interval(), () -> {
            releaseWeeks.now();
            return true;
        });
    }

    void start(@Observes StartupEvent event) {
        watching.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        watching.stop();
    }
}
