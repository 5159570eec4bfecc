package org.warmhandoff.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Rows from the outbox to the broker, beside Kafka's own producer sending the same bytes with {@code acks=all}. */
final class Relay {

    private static final String TOPIC = "benchmark";
    private static final int ROWS = 100_000;
    private static final String PAYLOAD = "{\"x\":\"" + "y".repeat(600) + "\"}";

    private final Target target;

    Relay(Target target) {
        this.target = target;
    }

    Figure measure() throws Exception {
        makeTopic();
        double relayed = relay();
        double raw = produce();
        return new Figure("outbox relay", "rows/s", relayed, raw, "40 %");
    }

    private double relay() throws SQLException, InterruptedException {
        try (Connection connection = target.database("incident")) {
            try (Statement hold = connection.createStatement()) {
                // All rows become visible at once, so that only the relay is measured and not the writing.
                connection.setAutoCommit(false);
                hold.execute("INSERT INTO outbox (lane, topic, key, headers, payload) SELECT i % 16, '" + TOPIC
                        + "', 'key-' || i, ARRAY['ce_id', i::text], convert_to('" + PAYLOAD
                        + "', 'UTF8') FROM generate_series(1, " + ROWS + ") i");
                connection.commit();
                connection.setAutoCommit(true);
            }
            long begin = System.nanoTime();
            try (PreparedStatement left = connection.prepareStatement("SELECT 1 FROM outbox WHERE topic = ? LIMIT 1")) {
                left.setString(1, TOPIC);
                while (isAny(left)) {
                    LockSupport.parkNanos(20_000_000);
                }
            }
            return ROWS / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private static boolean isAny(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            return rows.next();
        }
    }

    private double produce() throws ExecutionException, InterruptedException {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                target.kafka(),
                "acks",
                "all",
                "compression.type",
                "lz4",
                "batch.size",
                128 * 1024);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.partitionsFor(TOPIC);
            byte[] payload = PAYLOAD.getBytes(StandardCharsets.UTF_8);
            long begin = System.nanoTime();
            List<Future<RecordMetadata>> sent = new ArrayList<>(ROWS);
            for (int i = 0; i < ROWS; i++) {
                sent.add(producer.send(new ProducerRecord<>(TOPIC, "key-" + i, payload)));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
            return ROWS / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private void makeTopic() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", target.kafka()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 12, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
        }
    }
}
