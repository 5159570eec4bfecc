package org.warmhandoff.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;

import org.warmhandoff.contracts.Topics;

/** An overdose as incident-service publishes it. */
final class SampleIncident {

    private SampleIncident() {}

    static ProducerRecord<String, byte[]> event(UUID incident) {
        String id = incident.toString();
        Instant time = Instant.now().minusSeconds(600);
        String json =
                """
                {"incidentId":"%s","version":1,"kind":"overdose","classification":"suspected","status":"active",\
                "occurredAt":"%s","reportedAt":"%s","area":"ironworks","jurisdiction":"millbrook","boundaryVersion":1,\
                "people":[{"index":0,"outcome":"nonfatal","ageBand":"25-34","gender":"unknown","substances":["fentanyl"],\
                "naloxone":[{"giver":"ems","route":"intranasal","doses":2}],"disposition":"transported","personRef":null}],\
                "reports":[{"agency":"bench","agencyType":"ems"}]}"""
                        .formatted(id, time, time);
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>(Topics.INCIDENTS, id, json.getBytes(StandardCharsets.UTF_8));
        event.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
        event.headers().add("ce_time", time.toString().getBytes(StandardCharsets.UTF_8));
        return event;
    }
}
