package org.warmhandoff.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import static org.assertj.core.api.Assertions.assertThat;

@ResourceLock(RunningSystem.SHARED)
class DeadLettersIT {

    private static final String TOPIC = "incidents.v1";

    private final RunningSystem system = RunningSystem.shared();
    private final City city = new City(system);

    @Test
    void aRecordThatNoOneCanReadIsSetAsideAndThePartitionGoesOn()
            throws ExecutionException, InterruptedException, IOException {
        String key = UUID.randomUUID().toString();
        send(key, "no one can read this");

        City.await("both readers have set it aside")
                .until(() -> deadLetters(key).size() == 2);
        assertThat(deadLetters(key))
                .allSatisfy(letter -> assertThat(header(letter, "dlq-reason")).isEqualTo("no-envelope"));
        City.Kept kept = city.overdose("juniper-park");
        City.await("the partition goes on")
                .until(() -> city.followUps(kept.incidentId()).size() == 1);

        long sent = copies(key);
        Process replay = system.launch("replay-dead-letters", TOPIC);
        assertThat(replay.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(replay.exitValue()).as(system.output()).isZero();
        City.await("it is back on its topic").until(() -> copies(key) > sent);
    }

    private void send(String key, String value) throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", system.endpoints().kafka(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, key, value.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    private long copies(String key) {
        return records(TOPIC, key).size();
    }

    private List<ConsumerRecord<String, byte[]>> deadLetters(String key) {
        return records(TOPIC + ".dlq", key);
    }

    private List<ConsumerRecord<String, byte[]>> records(String topic, String key) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", system.endpoints().kafka()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(one -> {
                    if (key.equals(one.key())) {
                        found.add(one);
                    }
                });
            }
            return found;
        }
    }

    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
