package org.warmhandoff.referral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;

import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.Topics;
import org.warmhandoff.contracts.followup.FollowUpSnapshot;
import org.warmhandoff.kit.event.EventJson;
import org.warmhandoff.testkit.EventContract;
import org.warmhandoff.testkit.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;

/** Follow-ups as callers see them and as the topic tells of them. */
public final class FollowUps {

    private FollowUps() {}

    /** The ids of the follow-ups of an incident, by person. */
    public static List<UUID> ofIncident(UUID incident) {
        return Api.as(Api.coordinator())
                .get("/v1/follow-ups?limit=500&incident={incident}", incident)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<String>getList("items.sort { it.personIndex }.followUpId")
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    /** The id of the one follow-up of an incident. */
    public static UUID onlyOne(UUID incident) {
        List<UUID> ids = ofIncident(incident);
        assertThat(ids).hasSize(1);
        return ids.get(0);
    }

    /** The records of a follow-up up to this version, oldest first, each held against its contract. */
    public static List<ConsumerRecord<String, byte[]>> records(TopicProbe probe, UUID followUp, long version) {
        List<ConsumerRecord<String, byte[]>> records = Awaitility.await("version " + version + " of " + followUp)
                .atMost(Duration.ofSeconds(60))
                .until(() -> probe.records(Topics.FOLLOW_UPS, followUp.toString()), found -> found.stream()
                        .anyMatch(one -> snapshot(one).version() >= version));
        records.forEach(one -> EventContract.check(EventType.FOLLOW_UP, one.value()));
        return records;
    }

    /** What was published of a follow-up up to this version, oldest first. */
    public static List<FollowUpSnapshot> published(TopicProbe probe, UUID followUp, long version) {
        return records(probe, followUp, version).stream()
                .map(FollowUps::snapshot)
                .toList();
    }

    private static FollowUpSnapshot snapshot(ConsumerRecord<String, byte[]> one) {
        try {
            return EventJson.read(one.value(), FollowUpSnapshot.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
