package org.warmhandoff.referral.followup;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import org.warmhandoff.kit.logging.EventLog;

/** Looks again and again whether something is due. It has a thread of its own, because Quarkus schedules by whole seconds. */
@ApplicationScoped
class Timekeeper {

    private static final EventLog LOG = EventLog.of(Timekeeper.class);

    /** One look is a few chunks at most; it is not worth waiting longer for one that hangs. */
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final ActOnTime actOnTime;
    private final Duration lookEvery;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "timekeeper");
        thread.setDaemon(true);
        return thread;
    });

    Timekeeper(ActOnTime actOnTime, FollowUpConfig config) {
        this.actOnTime = actOnTime;
        this.lookEvery = config.timers().lookEvery();
    }

    void start(@Observes StartupEvent event) {
        var unused = looks.scheduleWithFixedDelay(
                this::look, lookEvery.toMillis(), lookEvery.toMillis(), TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        looks.shutdown();
        if (!looks.awaitTermination(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            looks.shutdownNow();
        }
    }

    private void look() {
        try {
            actOnTime.act();
        } catch (RuntimeException failure) {
            // The next look finds it still due.
            LOG.warn("follow-ups.look-failed", failure);
        }
    }
}
