package org.warmhandoff.kit.consumer;

import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.kit.KitTopics;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.event.ReceivedEvent;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "kit"))
class EventBatchesTest {

    record Thing(String name, int size) {
        Thing {
            Objects.requireNonNull(name, "name");
        }
    }

    private static final TopicPartition PARTITION = new TopicPartition(KitTopics.TOPIC, 1);

    @Inject
    EventBatches batches;

    @Inject
    Database database;

    private final String consumer = "consumer-" + UUID.randomUUID();
    private final List<String> applied = new ArrayList<>();

    @BeforeEach
    void topics() {
        KitTopics.make();
    }

    @Test
    void aBatchIsAppliedInOrderAndThePositionMovesPastIt() {
        process(things(10, "a", "b", "c"), this::apply);

        assertThat(applied).containsExactly("a", "b", "c");
        assertThat(position()).isEqualTo(13);
    }

    @Test
    void aRecordThatIsNotReadableGoesToTheDeadLettersAndTheRestGoesOn() {
        ConsumerRecord<String, byte[]> bad = kafkaRecord(11, "key-" + consumer, "{not json");

        process(List.of(thing(10, "a"), bad, thing(12, "b")), this::apply);

        assertThat(applied).containsExactly("a", "b");
        assertThat(position()).isEqualTo(13);
        assertThat(deadLetter("key-" + consumer))
                .containsEntry("dlq-reason", "not-json")
                .containsEntry("dlq-consumer", consumer)
                .containsEntry("dlq-topic", KitTopics.TOPIC)
                .containsEntry("dlq-partition", "1")
                .containsEntry("dlq-offset", "11")
                .containsKey("ce_id");
    }

    @Test
    void eachReasonHasItsCode() {
        ConsumerRecord<String, byte[]> noKey = kafkaRecord(1, null, "{}");
        ConsumerRecord<String, byte[]> notAsDescribed = kafkaRecord(2, "missing-" + consumer, "{\"name\":\"x\"}");
        ConsumerRecord<String, byte[]> noEnvelope = new ConsumerRecord<>(
                KitTopics.TOPIC,
                1,
                3,
                "bare-" + consumer,
                "{\"name\":\"x\",\"size\":1}".getBytes(StandardCharsets.UTF_8));

        process(List.of(noKey, notAsDescribed, noEnvelope), this::apply);

        assertThat(applied).isEmpty();
        assertThat(deadLetter("missing-" + consumer)).containsEntry("dlq-reason", "not-as-described");
        assertThat(deadLetter("bare-" + consumer)).containsEntry("dlq-reason", "no-envelope");
    }

    @Test
    void aRecordThatCanNeverBeAppliedGoesToTheDeadLettersAlone() {
        process(things(20, "a", "poison", "b"), (transaction, events) -> {
            if (events.stream().anyMatch(event -> event.data().name().equals("poison"))) {
                throw new IllegalArgumentException("cannot");
            }
            apply(events);
        });

        assertThat(applied).containsExactly("a", "b");
        assertThat(position()).isEqualTo(23);
        assertThat(deadLetter("poison-" + consumer)).containsEntry("dlq-reason", "not-applicable");
    }

    @Test
    void aFaultOfTheDatabaseIsWaitedOutAndNothingGoesToTheDeadLetters() {
        AtomicInteger attempts = new AtomicInteger();

        process(things(30, "a", "b"), (transaction, events) -> {
            if (attempts.incrementAndGet() < 4) {
                throw new IllegalStateException(new SQLTransientConnectionException("away"));
            }
            apply(events);
        });

        assertThat(attempts).hasValue(4);
        assertThat(applied).containsExactly("a", "b");
    }

    @Test
    void theEffectAndThePositionAreKeptOrLostTogether() {
        process(things(40, "a"), (transaction, events) -> {
            transaction.execute("CREATE TABLE IF NOT EXISTS effect (name text)");
            transaction.execute("INSERT INTO effect VALUES (?)", consumer);
            if (applied.isEmpty()) {
                applied.add("first try");
                throw new IllegalStateException(new SQLTransientConnectionException("away"));
            }
        });

        long effects = database.read(handle -> handle.createQuery("SELECT count(*) FROM effect WHERE name = ?")
                .bind(0, consumer)
                .mapTo(Long.class)
                .one());
        assertThat(effects).isEqualTo(1);
        assertThat(position()).isEqualTo(41);
    }

    private void apply(Handle transaction, List<ReceivedEvent<Thing>> events) {
        apply(events);
    }

    private void apply(List<ReceivedEvent<Thing>> events) {
        events.forEach(event -> applied.add(event.data().name()));
    }

    private void process(List<ConsumerRecord<String, byte[]>> records, EventHandler<Thing> handler) {
        batches.process(consumer, new ConsumerRecords<>(Map.of(PARTITION, records), Map.of()), Thing.class, handler);
    }

    private long position() {
        return database.read(handle -> ConsumerPositions.next(handle, consumer, PARTITION))
                .orElseThrow();
    }

    private static Map<String, String> deadLetter(String key) {
        try (TopicProbe topics = TopicProbe.ofPlatform()) {
            ConsumerRecord<String, byte[]> letter = topics.await(KitTopics.DEAD_LETTERS, it -> key.equals(it.key()));
            Map<String, String> headers = new HashMap<>();
            letter.headers()
                    .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
            return headers;
        }
    }

    private List<ConsumerRecord<String, byte[]>> things(long offset, String... names) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        for (String name : names) {
            records.add(thing(offset + records.size(), name));
        }
        return records;
    }

    private ConsumerRecord<String, byte[]> thing(long offset, String name) {
        return kafkaRecord(offset, name + "-" + consumer, "{\"name\":\"" + name + "\",\"size\":1,\"later\":true}");
    }

    private static ConsumerRecord<String, byte[]> kafkaRecord(long offset, @Nullable String key, String json) {
        ConsumerRecord<String, byte[]> kafkaRecord =
                new ConsumerRecord<>(KitTopics.TOPIC, 1, offset, key, json.getBytes(StandardCharsets.UTF_8));
        kafkaRecord.headers().add("ce_id", "1".getBytes(StandardCharsets.UTF_8));
        kafkaRecord.headers().add("ce_time", Instant.EPOCH.toString().getBytes(StandardCharsets.UTF_8));
        return kafkaRecord;
    }
}
