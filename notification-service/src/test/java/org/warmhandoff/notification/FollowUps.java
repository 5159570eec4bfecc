package org.warmhandoff.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.followup.FollowUpReason;
import org.warmhandoff.contracts.followup.FollowUpSnapshot;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.contracts.followup.Priority;
import org.warmhandoff.kit.event.CloudEventHeaders;
import org.warmhandoff.kit.event.EventJson;
import org.warmhandoff.testkit.TopicProbe;

/** Publishes follow-ups as referral-service does. */
public final class FollowUps implements BeforeEachCallback, AfterEachCallback {

    /** Trace context of every event. */
    public static final String TRACE_PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private @Nullable TopicProbe probe;

    /** Not before the test itself: Kafka's client takes its classes from the class loader of the moment. */
    @Override
    public void beforeEach(ExtensionContext context) {
        probe = TopicProbe.ofPlatform();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        topics().close();
    }

    public TopicProbe topics() {
        return Objects.requireNonNull(probe, "only during a test");
    }

    /** An overdose of a minute ago, open for this team: version 1. */
    public UUID open(String team) {
        UUID id = UUID.randomUUID();
        publish(id, 1, FollowUpStatus.OPEN, team);
        return id;
    }

    public void publish(UUID id, long version, FollowUpStatus status, @Nullable String team) {
        publish(id, version, status, team, now().minus(Duration.ofMinutes(1)));
    }

    public void publish(UUID id, long version, FollowUpStatus status, @Nullable String team, Instant occurredAt) {
        send(id.toString(), EventJson.write(snapshot(id, version, status, team, occurredAt, false)));
    }

    /** As {@link #open}, and of an exercise. */
    public UUID openExercise(String team) {
        UUID id = UUID.randomUUID();
        Instant aMinuteAgo = now().minus(Duration.ofMinutes(1));
        send(id.toString(), EventJson.write(snapshot(id, 1, FollowUpStatus.OPEN, team, aMinuteAgo, true)));
        return id;
    }

    /** Any bytes, with the envelope of an event. */
    public void send(String key, byte[] data) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(CloudEventHeaders.SPEC_VERSION, "1.0");
        headers.put(CloudEventHeaders.ID, UUID.randomUUID().toString());
        headers.put(CloudEventHeaders.TYPE, EventType.FOLLOW_UP.cloudEventType());
        headers.put(CloudEventHeaders.SOURCE, "/referral-service");
        headers.put(CloudEventHeaders.SUBJECT, key);
        headers.put(CloudEventHeaders.TIME, now().toString());
        headers.put(CloudEventHeaders.TRACE_PARENT, TRACE_PARENT);
        topics().send(EventType.FOLLOW_UP.topic(), key, data, headers);
    }

    private static FollowUpSnapshot snapshot(
            UUID id, long version, FollowUpStatus status, @Nullable String team, Instant occurredAt, boolean exercise) {
        return new FollowUpSnapshot(
                id,
                version,
                UUID.randomUUID(),
                0,
                status,
                null,
                FollowUpReason.SURVIVOR_OUTREACH,
                team,
                "overdose-at-12-main-street",
                "naloxone-county",
                "robin-example",
                Priority.ROUTINE,
                occurredAt,
                occurredAt.plus(Duration.ofHours(24)),
                occurredAt.plus(Duration.ofHours(72)),
                null,
                0,
                null,
                now(),
                now(),
                exercise,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Instant now() {
        return Instant.ofEpochMilli(System.currentTimeMillis());
    }
}
