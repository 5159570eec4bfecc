package org.warmhandoff.contracts;

import java.net.URI;
import java.util.Arrays;

import org.warmhandoff.contracts.alert.AlertSnapshot;
import org.warmhandoff.contracts.area.AreaSnapshot;
import org.warmhandoff.contracts.count.NeighborhoodCount;
import org.warmhandoff.contracts.count.PublicCount;
import org.warmhandoff.contracts.feed.FeedSnapshot;
import org.warmhandoff.contracts.followup.FollowUpSnapshot;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.notification.DeliverySnapshot;

/** The kinds of event: which topic carries them, which schema describes them, which record holds them. */
public enum EventType {
    AREA("area.v1", Topics.AREAS, AreaSnapshot.class),
    INCIDENT("incident.v1", Topics.INCIDENTS, IncidentSnapshot.class),
    FEED("feed.v1", Topics.FEEDS, FeedSnapshot.class),
    FOLLOW_UP("follow-up.v1", Topics.FOLLOW_UPS, FollowUpSnapshot.class),
    NEIGHBORHOOD_COUNT("neighborhood-count.v1", Topics.NEIGHBORHOOD_COUNTS, NeighborhoodCount.class),
    PUBLIC_COUNT("public-count.v1", Topics.NEIGHBORHOOD_COUNTS_PUBLIC, PublicCount.class),
    ALERT("alert.v1", Topics.ALERTS, AlertSnapshot.class),
    DELIVERY("delivery.v1", Topics.NOTIFICATIONS, DeliverySnapshot.class);

    private final String eventName;
    private final String topic;
    private final Class<? extends Record> dataType;

    EventType(String eventName, String topic, Class<? extends Record> dataType) {
        this.eventName = eventName;
        this.topic = topic;
        this.dataType = dataType;
    }

    /** Name and major version, such as {@code incident.v1}. */
    public String eventName() {
        return eventName;
    }

    /** The one topic that carries these events. */
    public String topic() {
        return topic;
    }

    /** The record that the data is read into. */
    public Class<? extends Record> dataType() {
        return dataType;
    }

    /** CloudEvents {@code type}. */
    public String cloudEventType() {
        return "org.warmhandoff." + eventName;
    }

    /** CloudEvents {@code dataschema}: the identifier of the JSON Schema. */
    public URI dataSchema() {
        return URI.create("https://warmhandoff.org/schemas/" + eventName + ".schema.json");
    }

    /** Where the schema lies on the class path. */
    public String schemaResource() {
        return "/contracts/schemas/" + eventName + ".schema.json";
    }

    /** The kind of event that a topic carries. */
    public static EventType onTopic(String topic) {
        return Arrays.stream(values())
                .filter(type -> type.topic.equals(topic))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no event is published on topic " + topic));
    }
}
