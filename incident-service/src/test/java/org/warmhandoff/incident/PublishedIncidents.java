package org.warmhandoff.incident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.Topics;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.kit.event.EventJson;
import org.warmhandoff.testkit.EventContract;
import org.warmhandoff.testkit.TopicProbe;

/** What other services read of incidents, as it is on the topic. Every event that is looked at is checked against its schema. */
public final class PublishedIncidents {

    private PublishedIncidents() {}

    /** The incident of a report, once it is published as wanted. */
    public static IncidentSnapshot await(Response report, Predicate<IncidentSnapshot> wanted) {
        return snapshot(awaitEvent(report, wanted));
    }

    /** The incident, once it is published as wanted. */
    public static IncidentSnapshot await(String incidentId, Predicate<IncidentSnapshot> wanted) {
        return snapshot(awaitEvent(incidentId, wanted));
    }

    /** The same with the headers and the bytes of the event. */
    public static ConsumerRecord<String, byte[]> awaitEvent(Response report, Predicate<IncidentSnapshot> wanted) {
        // Not in the predicate: each call reads the whole answer again, and the topic holds what all tests published.
        return awaitEvent(report.<String>path("incidentId"), wanted);
    }

    private static ConsumerRecord<String, byte[]> awaitEvent(String incidentId, Predicate<IncidentSnapshot> wanted) {
        try (TopicProbe topics = TopicProbe.ofPlatform()) {
            return topics.await(Topics.INCIDENTS, it -> it.key().equals(incidentId) && wanted.test(snapshot(it)));
        }
    }

    /** What was published last of each of these incidents; those of which nothing was are not in it. */
    public static Map<String, IncidentSnapshot> latest(Collection<String> incidentIds) {
        Set<String> wanted = Set.copyOf(incidentIds);
        Map<String, IncidentSnapshot> latest = new HashMap<>();
        try (TopicProbe topics = TopicProbe.ofPlatform()) {
            topics.records(Topics.INCIDENTS).stream()
                    .filter(it -> wanted.contains(it.key()))
                    .forEach(it -> latest.put(it.key(), snapshot(it)));
        }
        return latest;
    }

    private static IncidentSnapshot snapshot(ConsumerRecord<String, byte[]> event) {
        EventContract.check(EventType.INCIDENT, event.value());
        try {
            return EventJson.read(event.value(), IncidentSnapshot.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
