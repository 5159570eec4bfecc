package org.warmhandoff.notification.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;
import org.warmhandoff.notification.channel.NoticeChannel;
import org.warmhandoff.notification.delivery.DueSignal;

/**
 * Sends what is due on one channel: a thread takes as many deliveries as workers are free, and each worker makes one attempt. A
 * channel that hangs keeps its own workers busy and nobody else's.
 *
 * <p>Any number of dispatchers may run, in any number of processes.
 */
final class Dispatcher {

    private static final EventLog LOG = EventLog.of(Dispatcher.class);

    private final NoticeChannel channel;
    private final int workers;
    private final Database database;
    private final DueDeliveries due;
    private final SendDelivery sendDelivery;
    private final DueSignal.Listener signal;
    private final DispatchConfig config;
    private final Semaphore free;
    private final ExecutorService pool;
    private final Thread thread;

    private volatile boolean running;

    Dispatcher(
            NoticeChannel channel,
            int workers,
            Database database,
            DueDeliveries due,
            SendDelivery sendDelivery,
            DueSignal signal,
            DispatchConfig config) {
        if (channel.timeout().compareTo(config.lease()) >= 0) {
            throw new IllegalStateException("warm-handoff.dispatch.lease must be longer than the timeout of channel "
                    + channel.channel().code());
        }
        this.channel = channel;
        this.workers = workers;
        this.database = database;
        this.due = due;
        this.sendDelivery = sendDelivery;
        this.signal = signal.listen(channel.channel());
        this.config = config;
        this.free = new Semaphore(workers);
        String name = "dispatch-" + channel.channel().code();
        AtomicInteger number = new AtomicInteger();
        this.pool = Executors.newFixedThreadPool(workers, work -> daemon(work, name + "-" + number.incrementAndGet()));
        this.thread = daemon(this::run, name);
    }

    void start() {
        running = true;
        thread.start();
    }

    /** Takes nothing more, and waits for the attempts that are under way. */
    void stop() throws InterruptedException {
        running = false;
        signal.raise();
        thread.join(config.lease().toMillis());
        pool.shutdown();
        if (!pool.awaitTermination(channel.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.warn("dispatch.stopped-amid-attempts", LogField.count("workers", workers - free.availablePermits()));
            pool.shutdownNow();
        }
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        try {
            while (running) {
                step();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() throws InterruptedException {
        if (!free.tryAcquire(config.pollInterval().toMillis(), TimeUnit.MILLISECONDS)) {
            return;
        }
        int most = 1 + free.drainPermits();
        int taken = 0;
        Duration pause = config.pollInterval();
        try {
            for (Claim claim : claim(most)) {
                pool.execute(() -> work(claim));
                taken++;
            }
        } catch (RuntimeException failure) {
            LOG.warn("dispatch.step-failed", failure);
            pause = config.pauseAfterFailure();
        } finally {
            free.release(most - taken);
        }
        if (taken < most && running) {
            signal.await(pause);
        }
    }

    private List<Claim> claim(int most) {
        return database.inTransaction(transaction -> due.claim(transaction, channel.channel(), most, config.lease()));
    }

    private void work(Claim claim) {
        try {
            sendDelivery.send(channel, claim);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            free.release();
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
