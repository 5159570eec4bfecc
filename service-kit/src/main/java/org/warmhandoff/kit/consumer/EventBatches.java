package org.warmhandoff.kit.consumer;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jdbi.v3.core.Handle;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.database.DatabaseFailure;
import org.warmhandoff.kit.event.ReceivedEvent;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;

/**
 * Applies a batch of records in one transaction, together with the new position.
 *
 * <ul>
 *   <li>A fault that passes (the database is away) is waited out, however long it lasts: a good record never goes to the
 *       dead letters because of it.
 *   <li>A record that cannot be read goes to the dead letters; the rest of the batch goes on.
 *   <li>When applying the batch fails for good, its records are applied one by one, and the one that fails goes to the dead
 *       letters.
 * </ul>
 */
@ApplicationScoped
public class EventBatches {

    private static final EventLog LOG = EventLog.of(EventBatches.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Database database;
    private final DeadLetters deadLetters;
    private final MeterRegistry metrics;
    private final InstantSource clock;
    private final CountDownLatch stopping = new CountDownLatch(1);

    EventBatches(Database database, DeadLetters deadLetters, MeterRegistry metrics, InstantSource clock) {
        this.database = database;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping.countDown();
    }

    /**
     * Applies the records and returns when their effect is committed.
     *
     * @param consumer name of the consumer group, under which the position is stored
     * @throws ConsumerStoppingException when the service stops first; the records will be read again
     */
    public <T> void process(
            String consumer, ConsumerRecords<String, byte[]> batch, Class<T> type, EventHandler<T> handler) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>(batch.count());
        batch.forEach(records::add);
        try {
            untilItPasses(consumer, () -> apply(consumer, records, type, handler));
        } catch (ConsumerStoppingException stopped) {
            throw stopped;
        } catch (RuntimeException failure) {
            LOG.warn("consumer.batch-failed", failure, LogField.code("consumer", consumer));
            records.forEach(one -> applyAlone(consumer, one, type, handler));
        }
    }

    private <T> void applyAlone(
            String consumer, ConsumerRecord<String, byte[]> one, Class<T> type, EventHandler<T> handler) {
        try {
            untilItPasses(consumer, () -> apply(consumer, List.of(one), type, handler));
        } catch (ConsumerStoppingException stopped) {
            throw stopped;
        } catch (RuntimeException failure) {
            LOG.error("consumer.record-failed", failure, LogField.code("consumer", consumer));
            untilItPasses(
                    consumer,
                    () -> database.useTransaction(transaction -> {
                        deadLetters.add(transaction, consumer, one, DeadLetterReason.NOT_APPLICABLE);
                        ConsumerPositions.advance(transaction, consumer, List.of(one));
                    }));
        }
    }

    private <T> void apply(
            String consumer, List<ConsumerRecord<String, byte[]>> records, Class<T> type, EventHandler<T> handler) {
        List<ReceivedEvent<T>> events = database.inTransaction(transaction -> {
            List<ReceivedEvent<T>> readable = readable(transaction, consumer, records, type);
            if (!readable.isEmpty()) {
                handler.apply(transaction, readable);
            }
            ConsumerPositions.advance(transaction, consumer, records);
            return readable;
        });
        Timer endToEnd = metrics.timer("event.end.to.end", "consumer", consumer);
        events.forEach(event -> endToEnd.record(Duration.between(event.time(), clock.instant())));
    }

    private <T> List<ReceivedEvent<T>> readable(
            Handle transaction, String consumer, List<ConsumerRecord<String, byte[]>> records, Class<T> type) {
        List<ReceivedEvent<T>> readable = new ArrayList<>(records.size());
        for (ConsumerRecord<String, byte[]> one : records) {
            try {
                readable.add(EventReader.read(one, type));
            } catch (UnreadableRecordException failure) {
                deadLetters.add(transaction, consumer, one, failure.reason());
            }
        }
        return readable;
    }

    private void untilItPasses(String consumer, Runnable work) {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException failure) {
                if (isStopping()) {
                    throw new ConsumerStoppingException();
                }
                if (!DatabaseFailure.isTransient(failure)) {
                    throw failure;
                }
                LOG.warn("consumer.waiting", failure, LogField.code("consumer", consumer));
                waitFor(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0 || Thread.currentThread().isInterrupted();
    }

    private void waitFor(Duration pause) {
        long jittered = ThreadLocalRandom.current().nextLong(pause.toMillis() / 2, pause.toMillis() + 1);
        try {
            if (stopping.await(jittered, TimeUnit.MILLISECONDS)) {
                throw new ConsumerStoppingException();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ConsumerStoppingException();
        }
    }
}
