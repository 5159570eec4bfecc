package org.warmhandoff.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads and writes topics with plain clients, so that a test sees what any other client would. */
public final class TopicProbe implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(100);

    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;

    /** A probe of the broker at this address. */
    public TopicProbe(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** A probe of this test run's broker. */
    public static TopicProbe ofPlatform() {
        return new TopicProbe(Platform.running().bootstrapServers());
    }

    /** All records that the topic holds now; in order within a key. */
    public List<ConsumerRecord<String, byte[]>> records(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = fromTheBeginning(topic)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
            // Positions, not counts: a compacted topic has fewer records than offsets.
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(read::add);
            }
            return read;
        }
    }

    /** All records of one key that the topic holds now, oldest first. */
    public List<ConsumerRecord<String, byte[]>> records(String topic, String key) {
        return records(topic).stream()
                .filter(candidate -> key.equals(candidate.key()))
                .toList();
    }

    /** A record that is as wanted, from the topic's beginning on; waits for one up to a minute. */
    public ConsumerRecord<String, byte[]> await(String topic, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        try (KafkaConsumer<String, byte[]> consumer = fromTheBeginning(topic)) {
            int seen = 0;
            for (long deadline = System.nanoTime() + LIMIT.toNanos(); System.nanoTime() < deadline; ) {
                for (ConsumerRecord<String, byte[]> candidate : consumer.poll(POLL)) {
                    if (wanted.test(candidate)) {
                        return candidate;
                    }
                    seen++;
                }
            }
            throw new AssertionError(
                    "No such record on %s within %d s; it holds %d others.".formatted(topic, LIMIT.toSeconds(), seen));
        }
    }

    /** Sends a record and returns when the broker has it. */
    public RecordMetadata send(String topic, String key, byte[] value, Map<String, String> headers) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            return producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker did not take a record for " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private KafkaConsumer<String, byte[]> fromTheBeginning(String topic) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }
}
