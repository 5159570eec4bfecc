package org.warmhandoff.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

import org.HdrHistogram.Histogram;

/**
 * Calls at a steady rate, on several connections. Open loop: a call that had to wait because those before it were slow has waited, and
 * the wait counts.
 */
final class Steady {

    static final Duration WARM_UP = Duration.ofSeconds(20);
    static final Duration MEASURED = Duration.ofSeconds(20);
    static final int CONNECTIONS = 16;

    /** One connection. */
    interface Caller extends AutoCloseable {
        void call(int number) throws Exception;
    }

    /** Opens one. */
    interface Opening {
        Caller open() throws Exception;
    }

    private Steady() {}

    static int calls(int perSecond) {
        return perSecond * (int) WARM_UP.plus(MEASURED).toSeconds();
    }

    /** Microseconds from when each call was meant to be made until it was answered. */
    static Histogram latencies(int perSecond, Opening opening) throws Exception {
        int calls = calls(perSecond);
        int unmeasured = perSecond * (int) WARM_UP.toSeconds();
        long begin = System.nanoTime() + 500_000_000L;
        List<Histogram> each = Parallel.run(CONNECTIONS, worker -> (Callable<Histogram>) () -> {
            Histogram latency = new Histogram(3);
            try (Caller caller = opening.open()) {
                for (int i = worker; i < calls; i += CONNECTIONS) {
                    long due = begin + 1_000_000_000L * i / perSecond;
                    LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
                    caller.call(i);
                    if (i >= unmeasured) {
                        latency.recordValue((System.nanoTime() - due) / 1_000);
                    }
                }
            }
            return latency;
        });
        Histogram all = new Histogram(3);
        each.forEach(all::add);
        return all;
    }

    /** Calls per second when each connection makes the next one as soon as it has the answer. */
    static double limit(int calls, Opening opening) throws Exception {
        long begin = System.nanoTime();
        Parallel.run(CONNECTIONS, worker -> (Callable<Boolean>) () -> {
            try (Caller caller = opening.open()) {
                for (int i = worker; i < calls; i += CONNECTIONS) {
                    caller.call(i);
                }
            }
            return true;
        });
        return calls * 1e9 / (System.nanoTime() - begin);
    }
}
