package org.warmhandoff.analytics.repeat;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;

/**
 * Runs a task on a thread of its own, again and again: at a fixed interval, and sooner when woken. Wake-ups that come while
 * it runs or pauses are one. It takes at most a fifth of the time, so that a slow task leaves room for the rest of the
 * service. A failure is logged, and the task is run again.
 */
public final class RepeatingTask {

    private static final EventLog LOG = EventLog.of(RepeatingTask.class);
    private static final int PAUSE_PER_WORK = 4;

    private final String name;
    private final Duration interval;
    private final Duration shortestPause;
    private final BooleanSupplier task;
    private final Semaphore woken = new Semaphore(0);
    private final Semaphore stopped = new Semaphore(0);
    private final Thread thread;

    /** @param task answers false when it could not do its work and wants to be run again soon */
    public RepeatingTask(String name, Duration interval, Duration shortestPause, BooleanSupplier task) {
        this.name = name;
        this.interval = interval;
        this.shortestPause = shortestPause;
        this.task = task;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    public void wake() {
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    /** Lets a run that is under way come to its end. */
    public void stop() throws InterruptedException {
        stopped.release();
        wake();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    public boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        try {
            do {
                Duration pause = runOnce();
                if (stopped.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
                if (woken.tryAcquire(interval.minus(pause).toMillis(), TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
            } while (!stopped.tryAcquire());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return how long to pause before the next run, whoever wakes it */
    private Duration runOnce() {
        long begun = System.nanoTime();
        try {
            if (!task.getAsBoolean()) {
                wake();
            }
        } catch (RuntimeException failure) {
            LOG.warn("task.failed", failure, LogField.code("task", name));
        }
        Duration longEnough = Duration.ofNanos(System.nanoTime() - begun).multipliedBy(PAUSE_PER_WORK);
        return longEnough.compareTo(shortestPause) > 0 ? longEnough : shortestPause;
    }
}
