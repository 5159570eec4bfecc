package org.warmhandoff.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KafkaServerTest {
    private final Path data;

    KafkaServerTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void aRecordIsStillThereAfterARestartOnOtherPorts() throws ExecutionException, InterruptedException {
        KafkaServer first = KafkaServer.start(BuiltFiles.kafka(data));
        createTopic(first, "kept");
        send(first, "kept", "a record");
        first.close();
        assertFalse(ProcessHandle.of(first.pid()).isPresent(), "a closed broker has ended");

        try (KafkaServer second = KafkaServer.start(BuiltFiles.kafka(data))) {
            assertEquals(List.of("a record"), readAsGroup(second, "kept"));
        }
    }

    @Test
    void aMisspeltTopicIsNotMadeUpAndASecondBrokerOnTheSameDirectoryIsRefused() {
        try (KafkaServer broker = KafkaServer.start(BuiltFiles.kafka(data))) {
            var unknown = assertThrows(ExecutionException.class, () -> send(broker, "mispelt", "a record"));
            assertInstanceOf(TimeoutException.class, unknown.getCause());

            var refused = assertThrows(ServerStartException.class, () -> KafkaServer.start(BuiltFiles.kafka(data)));
            assertTrue(
                    refused.toString().contains("Kafka cannot start: another broker is running on " + data),
                    refused::toString);
            assertTrue(broker.isAlive());
        }
    }

    @Test
    void aBrokerThatEndsAtOnceSaysWhyAndWhereItsLogIs() {
        KafkaSettings impossible = BuiltFiles.kafka(data).withJavaOptions(List.of("-XX:+NoSuchOption"));

        var e = assertThrows(ServerStartException.class, () -> KafkaServer.start(impossible));

        assertTrue(e.toString().contains("Kafka ended with code 1 before it was ready"), e::toString);
        assertTrue(e.toString().contains("NoSuchOption"), e::toString);
        assertTrue(e.toString().contains(data.resolve("kafka.log").toString()), e::toString);
    }

    private static void createTopic(KafkaServer broker, String name) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    private static void send(KafkaServer broker, String topic, String value)
            throws ExecutionException, InterruptedException {
        Map<String, Object> configuration =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all", "max.block.ms", 2_000);
        try (var producer = new KafkaProducer<>(configuration, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    /** Through a consumer group, which needs the broker's internal topics. */
    private static List<String> readAsGroup(KafkaServer broker, String topic) {
        Map<String, Object> configuration = Map.of(
                "bootstrap.servers", broker.bootstrapServers(), "group.id", "any", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            List<String> values = new ArrayList<>();
            for (int tries = 0; values.isEmpty() && tries < 30; tries++) {
                consumer.poll(Duration.ofSeconds(1)).forEach(read -> values.add(read.value()));
            }
            return values;
        }
    }
}
