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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import org.warmhandoff.contracts.Topics;

/** Analytics reading incidents that have piled up, beside a bare consumer reading the same topic. */
final class CatchUp {

    private static final String TOPIC = Topics.INCIDENTS;
    private static final int EVENTS = 200_000;

    private final Target target;

    CatchUp(Target target) {
        this.target = target;
    }

    Figure measure() throws Exception {
        double caughtUp;
        try (Paused others = Paused.of(target, "referral", "notification")) {
            long begin;
            try (Paused analytics = Paused.of(target, "analytics")) {
                produce();
                begin = System.nanoTime();
            }
            awaitCaughtUp();
            caughtUp = EVENTS / ((System.nanoTime() - begin) / 1e9);
        }
        return new Figure("analytics catch-up", "events/s", caughtUp, consume(), "10,000/s");
    }

    private void produce() throws ExecutionException, InterruptedException {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", target.kafka(), "acks", "all", "batch.size", 128 * 1024);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>(EVENTS);
            for (int i = 0; i < EVENTS; i++) {
                sent.add(producer.send(SampleIncident.event(UUID.randomUUID())));
            }
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        }
    }

    private void awaitCaughtUp() throws SQLException {
        long end = ends().values().stream().mapToLong(Long::longValue).sum();
        try (Connection connection = target.database("analytics");
                PreparedStatement position =
                        connection.prepareStatement("SELECT sum(next_offset) FROM consumer_position WHERE topic = ?")) {
            position.setString(1, TOPIC);
            long read = 0;
            while (read < end) {
                LockSupport.parkNanos(50_000_000);
                try (ResultSet rows = position.executeQuery()) {
                    rows.next();
                    read = rows.getLong(1);
                }
            }
        }
    }

    private Map<TopicPartition, Long> ends() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer));
        }
    }

    private double consume() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            long count = 0;
            long begin = System.nanoTime();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                count += consumer.poll(Duration.ofMillis(100)).count();
            }
            return count / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", target.kafka()), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        return consumer.partitionsFor(TOPIC).stream()
                .map(info -> new TopicPartition(TOPIC, info.partition()))
                .toList();
    }
}
