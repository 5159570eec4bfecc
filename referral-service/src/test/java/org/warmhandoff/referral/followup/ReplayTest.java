package org.warmhandoff.referral.followup;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.Topics;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.referral.Api;
import org.warmhandoff.referral.FollowUps;
import org.warmhandoff.referral.Incidents;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** The whole topic is read again from offset 0: with the database as it was, and with an emptied one. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class ReplayTest {

    private record Row(String id, long version, String incidentId, int person, String status) {}

    @Inject
    Database database;

    @Test
    void readingTheTopicAgainGivesEveryPersonExactlyOneFollowUp() {
        try (TopicProbe probe = TopicProbe.ofPlatform()) {
            Incidents incidents = new Incidents(database, probe);
            IncidentSnapshot kept = Incidents.incident("replay-flats", Outcome.NONFATAL, Outcome.FATAL);
            IncidentSnapshot corrected = Incidents.incident("replay-flats", Outcome.NONFATAL);
            IncidentSnapshot withdrawn = Incidents.incident("replay-flats", Outcome.NONFATAL);
            List<RecordMetadata> sent = Stream.of(
                            kept,
                            corrected,
                            withdrawn,
                            Incidents.next(
                                    corrected,
                                    Classification.CONFIRMED,
                                    IncidentStatus.ACTIVE,
                                    Outcome.FATAL,
                                    Outcome.UNKNOWN),
                            Incidents.next(
                                    withdrawn, Classification.SUSPECTED, IncidentStatus.WITHDRAWN, Outcome.NONFATAL))
                    .map(incidents::send)
                    .toList();
            sent.forEach(incidents::awaitApplied);
            UUID claimed = FollowUps.ofIncident(kept.incidentId()).get(0);
            Api.claim(Api.worker("replay-worker"), claimed, Api.read(claimed));
            List<Row> before = rows();

            readAgain("DELETE FROM consumer_position");
            sent.forEach(incidents::awaitApplied);

            assertThat(rows()).isEqualTo(before);

            readAgain("TRUNCATE follow_up, incident_seen CASCADE", "DELETE FROM consumer_position");
            sent.forEach(incidents::awaitApplied);

            assertThat(FollowUps.ofIncident(kept.incidentId())).hasSize(2);
            assertThat(FollowUps.ofIncident(corrected.incidentId())).hasSize(2);
            Api.read(FollowUps.ofIncident(corrected.incidentId()).get(0))
                    .then()
                    .body("reason", equalTo("family-support"));
            assertThat(rows().stream()
                            .filter(row -> row.incidentId()
                                    .equals(withdrawn.incidentId().toString()))
                            .filter(row -> !row.status().equals("cancelled")))
                    .isEmpty();
        }
    }

    private List<Row> rows() {
        return database.read(handle -> handle.createQuery(
                        """
                        SELECT follow_up_id, version, incident_id, person_index, status FROM follow_up
                        WHERE area = 'replay-flats' ORDER BY incident_id, person_index
                        """)
                .map((row, context) -> new Row(
                        row.getString("follow_up_id"),
                        row.getLong("version"),
                        row.getString("incident_id"),
                        row.getInt("person_index"),
                        row.getString("status")))
                .list());
    }

    /** A member that joins and leaves takes every partition from the service and gives it back, which is when it looks where to start. */
    private void readAgain(String... statements) {
        try (KafkaConsumer<String, byte[]> passer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Platform.running().bootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        IncidentConsumer.GROUP,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            passer.subscribe(List.of(Topics.INCIDENTS));
            Awaitility.await("a partition for the member that passes through")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> {
                        passer.poll(Duration.ofMillis(100));
                        return !passer.assignment().isEmpty();
                    });
            database.useTransaction(handle -> List.of(statements).forEach(handle::execute));
        }
    }
}
