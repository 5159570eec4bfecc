package org.warmhandoff.analytics;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.area.AreaLevel;
import org.warmhandoff.contracts.area.AreaSnapshot;
import org.warmhandoff.contracts.area.Boundary;
import org.warmhandoff.contracts.followup.FollowUpSnapshot;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.kit.event.CloudEventHeaders;
import org.warmhandoff.kit.event.EventJson;
import org.warmhandoff.testkit.EventContract;
import org.warmhandoff.testkit.TopicProbe;

/** Sends events as the other services do, each held against its contract first. */
public final class Events {

    private static final TopicProbe TOPICS = TopicProbe.ofPlatform();

    private static final Map<String, Integer> PLACES = new HashMap<>();

    private Events() {}

    public static void send(Incidents... incidents) {
        for (Incidents incident : incidents) {
            IncidentSnapshot data = incident.snapshot();
            send(EventType.INCIDENT, data.incidentId().toString(), data);
        }
    }

    /** A square neighborhood that overlaps no other, as neighborhoods do: maps are looked at with all of them. */
    public static void sendArea(
            String code, long version, String name, @Nullable String jurisdiction, boolean retired) {
        Boundary square = squareOf(code);
        send(
                EventType.AREA,
                code,
                new AreaSnapshot(code, version, AreaLevel.NEIGHBORHOOD, name, jurisdiction, 4200L, 1, retired, square));
    }

    /** The neighborhood's own place in a grid of squares, each a hundredth of a degree wide. */
    private static Boundary squareOf(String code) {
        double west = westOf(code);
        double east = west + 0.01;
        double south = (4_050 + placeOf(code) / 20) / 100.0;
        double north = south + 0.01;
        return new Boundary(
                "Polygon",
                List.of(List.of(
                        List.of(west, south),
                        List.of(east, south),
                        List.of(east, north),
                        List.of(west, north),
                        List.of(west, south))));
    }

    /** The longitude at which the square begins that is sent for a neighborhood. */
    public static double westOf(String code) {
        return (-3_050 + placeOf(code) % 20) / 100.0;
    }

    private static int placeOf(String code) {
        synchronized (PLACES) {
            return PLACES.computeIfAbsent(code, each -> PLACES.size());
        }
    }

    /** What is placed no better than by a jurisdiction: a neighborhood without a boundary or residents. */
    public static void sendUnassignedArea(String code, String name, @Nullable String jurisdiction) {
        send(
                EventType.AREA,
                code,
                new AreaSnapshot(code, 1, AreaLevel.NEIGHBORHOOD, name, jurisdiction, null, 1, false, null));
    }

    public static void sendJurisdiction(String code, String name) {
        send(EventType.AREA, code, new AreaSnapshot(code, 1, AreaLevel.JURISDICTION, name, null, null, 1, false, null));
    }

    public static void sendFollowUp(
            UUID id, long version, FollowUpStatus status, String area, Instant dueAt, Instant updatedAt) {
        sendFollowUp(id, version, status, area, dueAt, updatedAt, false);
    }

    public static void sendFollowUp(
            UUID id,
            long version,
            FollowUpStatus status,
            String area,
            Instant dueAt,
            Instant updatedAt,
            boolean exercise) {
        send(FollowUps.of(id, version, status, area, dueAt, updatedAt, exercise));
    }

    public static void send(FollowUps... followUps) {
        for (FollowUps followUp : followUps) {
            FollowUpSnapshot data = followUp.snapshot();
            send(EventType.FOLLOW_UP, data.followUpId().toString(), data);
        }
    }

    /** Sends a value that is no event. */
    public static void sendJunk(String topic, String key, byte[] value) {
        TOPICS.send(topic, key, value, headers());
    }

    public static TopicProbe topics() {
        return TOPICS;
    }

    private static void send(EventType type, String key, Object data) {
        byte[] payload = EventJson.write(data);
        EventContract.check(type, payload);
        TOPICS.send(type.topic(), key, payload, headers());
    }

    private static Map<String, String> headers() {
        return Map.of(
                CloudEventHeaders.SPEC_VERSION, "1.0",
                CloudEventHeaders.ID, UUID.randomUUID().toString(),
                CloudEventHeaders.TIME, Instant.now().toString());
    }
}
