package org.warmhandoff.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.warmhandoff.contracts.Topics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TopicProbeTest {
    private final TopicProbe probe = TopicProbe.ofPlatform();
    private final String key = UUID.randomUUID().toString();

    @AfterAll
    void close() {
        probe.close();
    }

    @Test
    void whatWasSentIsFoundWithItsHeaders() {
        probe.send(Topics.INCIDENTS, key, bytes("sent"), Map.of("ce_type", "incident.v1"));

        ConsumerRecord<String, byte[]> found = probe.await(Topics.INCIDENTS, any -> key.equals(any.key()));

        assertEquals("sent", text(found));
        assertEquals(
                "incident.v1", new String(found.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8));
    }

    @Test
    void recordsOfOneKeyComeInOrderAndAllRecordsAreRead() {
        for (int i = 0; i < 300; i++) {
            probe.send(Topics.FOLLOW_UPS, i % 3 == 0 ? key : "other-" + i, bytes("" + i), Map.of());
        }

        List<String> ofKey = probe.records(Topics.FOLLOW_UPS, key).stream()
                .map(TopicProbeTest::text)
                .toList();

        assertEquals(100, ofKey.size());
        assertEquals(List.of("0", "3", "6"), ofKey.subList(0, 3));
        assertTrue(probe.records(Topics.FOLLOW_UPS).size() >= 300);
    }

    @Test
    void anEmptyTopicHasNoRecords() {
        assertEquals(List.of(), probe.records(Topics.INCIDENTS + ".dlq"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(ConsumerRecord<String, byte[]> found) {
        return new String(found.value(), StandardCharsets.UTF_8);
    }
}
