package org.warmhandoff.analytics.alert.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import org.warmhandoff.analytics.alert.setting.AlertConfig;
import org.warmhandoff.analytics.repeat.RepeatingTask;

/** Has the counts tested again and again. */
@ApplicationScoped
public class AlertWatcher {

    private final RepeatingTask watching;

    AlertWatcher(RaiseAlerts raiseAlerts, AlertConfig config) {
        watching = new RepeatingTask("alert-watcher", config.interval(), config.interval(), () -> {
            raiseAlerts.now();
            return true;
        });
    }

    void start(@Observes StartupEvent event) {
        watching.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        watching.stop();
    }

    boolean isAlive() {
        return watching.isAlive();
    }
}
