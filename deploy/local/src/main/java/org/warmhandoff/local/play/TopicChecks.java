package org.warmhandoff.local.play;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Topics;

/** The topic tells of every task what happened to it, in order, and last how it stands. */
final class TopicChecks {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** How a task stands. */
    record Row(UUID id, long version, String status, int attempts, @Nullable String assignee) {

        boolean isToldBy(@Nullable JsonNode event) {
            return event != null
                    && event.path("status").asText().equals(status)
                    && event.path("attempts").asInt() == attempts
                    && Objects.equals(event.path("assignee").textValue(), assignee);
        }
    }

    private final String bootstrapServers;
    private final Databases databases;
    private final Map<UUID, Map<Long, JsonNode>> told = new HashMap<>();
    private final List<String> gaps = new ArrayList<>();
    private long read;
    private long again;
    private Duration latest = Duration.ZERO;

    TopicChecks(String bootstrapServers, Databases databases) {
        this.bootstrapServers = bootstrapServers;
        this.databases = databases;
    }

    /** @param rows as they stood a moment ago; since then a timer may have made a next version of some */
    List<Check> all(List<Row> rows) {
        each(Topics.FOLLOW_UPS, this::read);
        List<String> dead = new ArrayList<>();
        each(Topics.INCIDENTS + ".dlq", one -> dead.add("offset " + one.offset()));
        return all(rows, dead);
    }

    /** @param dead the incidents that were set aside */
    List<Check> all(List<Row> rows, List<String> dead) {
        return List.of(
                new Check("the versions of each task on the topic rise by one", read, gaps),
                rows(rows),
                history(),
                new Check(
                        "no incident was set aside",
                        databases.count("referral", "SELECT coalesce(sum(next_offset), 0) FROM consumer_position"),
                        dead));
    }

    /** How many records a relay has sent again, as one does that takes over from a dead one. */
    long sentAgain() {
        return again;
    }

    /** How much later than its day a hold has ended at most, in the time of the play. */
    Duration latestEndOfAHold() {
        return latest;
    }

    /** Hears the next record of the topic of tasks. */
    void read(ConsumerRecord<String, byte[]> one) {
        JsonNode task = json(one.value());
        UUID id = UUID.fromString(one.key());
        Map<Long, JsonNode> versions = told.computeIfAbsent(id, unknown -> new HashMap<>());
        long version = task.path("version").asLong();
        long seen = versions.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        JsonNode before = versions.get(seen);
        read++;
        if (version <= seen) {
            again++;
            return;
        }
        if (version != seen + 1) {
            gaps.add(id + " jumps from " + seen + " to " + version);
        }
        if (before != null) {
            measureHold(before, task);
        }
        versions.put(version, task);
    }

    private void measureHold(JsonNode before, JsonNode after) {
        if (before.path("status").asText().equals("on-hold")
                && after.path("status").asText().equals("claimed")) {
            Duration late = Duration.between(
                    Instant.parse(before.path("holdUntil").asText()),
                    Instant.parse(after.path("updatedAt").asText()));
            latest = late.compareTo(latest) > 0 ? late : latest;
        }
    }

    /** Every row, as the databases have it now. */
    List<Row> rows() {
        return databases.query(
                "referral",
                "SELECT follow_up_id, version, status, attempts, assignee FROM follow_up",
                row -> new Row(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5)));
    }

    private Check rows(List<Row> rows) {
        List<String> broken = rows.stream()
                .filter(row ->
                        !row.isToldBy(told.getOrDefault(row.id(), Map.of()).get(row.version())))
                .map(row -> row.id().toString())
                .collect(Collectors.toCollection(ArrayList::new));
        if (told.size() < rows.size()) {
            broken.add(told.size() + " tasks on the topic, " + rows.size() + " in the table");
        }
        return new Check("the topic tells of each task as its row stands", rows.size(), broken);
    }

    private Check history() {
        List<String> broken = databases.query(
                "referral",
                """
                SELECT follow_up_id FROM follow_up f
                WHERE version <> (SELECT count(*) FROM follow_up_history h
                                   WHERE h.follow_up_id = f.follow_up_id AND h.version BETWEEN 1 AND f.version)
                """,
                row -> row.getString(1));
        return new Check(
                "the history has every version",
                databases.count("referral", "SELECT count(*) FROM follow_up_history"),
                broken);
    }

    private interface Reader {
        void read(ConsumerRecord<String, byte[]> one);
    }

    private void each(String topic, Reader reader) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(reader::read);
            }
        }
    }

    private static JsonNode json(byte[] value) {
        try {
            return MAPPER.readTree(value);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
