package org.warmhandoff.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import org.warmhandoff.contracts.Topics;

/**
 * From the moment at which an incident was meant to be published until a reader of the database, who looks every two milliseconds, sees
 * its task, at 100 a second; beside a bare consumer that inserts the same row and does nothing else.
 */
final class EventToTask {

    private static final int PER_SECOND = 100;
    private static final int WARM_UP = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Target target;

    EventToTask(Target target) {
        this.target = target;
    }

    /** In the first minutes after a start: the service still compiles. */
    List<Figure> first() throws Exception {
        warmUp();
        return measure(", the first after a start", "");
    }

    /** When all else was measured before. */
    List<Figure> again() throws Exception {
        return measure("", "< 100,000");
    }

    private List<Figure> measure(String when, String goal) throws Exception {
        Histogram ours = latencies("public");
        Histogram raw;
        try (Paused referral = Paused.of(target, "referral")) {
            AtomicBoolean over = new AtomicBoolean();
            Thread consumer = new Thread(() -> consume(over), "bare-consumer");
            consumer.start();
            raw = latencies("benchmark");
            over.set(true);
            consumer.join();
        }
        return List.of(figure(50, when, ours, raw, goal), figure(99, when, ours, raw, ""));
    }

    /** As many as come, so that the service has compiled most of what it needs: it was just started. */
    private void warmUp() throws SQLException {
        List<UUID> incidents = Stream.generate(UUID::randomUUID).limit(WARM_UP).toList();
        try (KafkaProducer<String, byte[]> producer = producer()) {
            incidents.forEach(incident -> {
                var unused = producer.send(SampleIncident.event(incident));
            });
        }
        try (Connection connection = target.database("referral");
                PreparedStatement left =
                        connection.prepareStatement("SELECT count(*) FROM incident_seen WHERE incident_id = ANY (?)")) {
            left.setArray(1, connection.createArrayOf("uuid", incidents.toArray()));
            long seen = 0;
            while (seen < WARM_UP) {
                LockSupport.parkNanos(500_000_000);
                try (ResultSet rows = left.executeQuery()) {
                    rows.next();
                    seen = rows.getLong(1);
                }
            }
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", target.kafka(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static Figure figure(double percentile, String when, Histogram ours, Histogram raw, String goal) {
        return new Figure(
                "event to task at 100/s, p" + (int) percentile + when,
                "us",
                ours.getValueAtPercentile(percentile),
                raw.getValueAtPercentile(percentile),
                goal);
    }

    private Histogram latencies(String schema) throws Exception {
        Map<UUID, Long> meant = new ConcurrentHashMap<>();
        int unmeasured = PER_SECOND * (int) Steady.WARM_UP.toSeconds();
        int events = Steady.calls(PER_SECOND);
        List<Histogram> each = Parallel.run(2, worker -> (Callable<Histogram>) () -> {
            if (worker == 0) {
                publish(meant, events);
                return new Histogram(3);
            }
            return watch(schema, meant, events, unmeasured);
        });
        return each.get(1);
    }

    private void publish(Map<UUID, Long> meant, int events) {
        try (KafkaProducer<String, byte[]> producer = producer()) {
            long begin = System.nanoTime() + 1_000_000_000L;
            for (int i = 0; i < events; i++) {
                long due = begin + 1_000_000_000L * i / PER_SECOND;
                LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
                UUID incident = UUID.randomUUID();
                meant.put(incident, due);
                var unused = producer.send(SampleIncident.event(incident));
            }
        }
    }

    private Histogram watch(String schema, Map<UUID, Long> meant, int events, int unmeasured) throws SQLException {
        Histogram latency = new Histogram(3);
        long deadline = System.nanoTime()
                + Steady.WARM_UP.plus(Steady.MEASURED).plus(PATIENCE).toNanos();
        int seen = 0;
        try (Connection connection = target.database("referral");
                PreparedStatement look = connection.prepareStatement(
                        "SELECT incident_id FROM " + schema + ".follow_up WHERE incident_id = ANY (?)")) {
            while (seen < events) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(events - seen + " tasks are missing");
                }
                look.setArray(1, connection.createArrayOf("uuid", meant.keySet().toArray(UUID[]::new)));
                try (ResultSet rows = look.executeQuery()) {
                    long now = System.nanoTime();
                    while (rows.next()) {
                        long due = meant.remove(rows.getObject(1, UUID.class));
                        if (seen++ >= unmeasured) {
                            latency.recordValue((now - due) / 1_000);
                        }
                    }
                }
                LockSupport.parkNanos(2_000_000);
            }
        }
        return latency;
    }

    private void consume(AtomicBoolean over) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", target.kafka()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
                Connection connection = target.database("referral");
                PreparedStatement insert = connection.prepareStatement(
                        """
                        INSERT INTO benchmark.follow_up (follow_up_id, %s)
                        SELECT gen_random_uuid(), %s FROM unnest(?) AS incident (id),
                            (SELECT * FROM benchmark.follow_up WHERE status = 'open' LIMIT 1) one
                        """
                                .formatted(
                                        FollowUpTables.COLUMNS,
                                        FollowUpTables.COLUMNS.replace("incident_id", "incident.id")))) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.INCIDENTS).stream()
                    .map(info -> new TopicPartition(Topics.INCIDENTS, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            while (!over.get()) {
                List<UUID> incidents = new ArrayList<>();
                consumer.poll(Duration.ofMillis(100)).forEach(one -> incidents.add(UUID.fromString(one.key())));
                if (!incidents.isEmpty()) {
                    insert.setArray(1, connection.createArrayOf("uuid", incidents.toArray(UUID[]::new)));
                    insert.executeUpdate();
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
