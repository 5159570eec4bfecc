package org.warmhandoff.incident.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.Topics;
import org.warmhandoff.contracts.feed.FeedSnapshot;
import org.warmhandoff.contracts.feed.FeedStatus;
import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.incident.Api;
import org.warmhandoff.kit.event.EventJson;
import org.warmhandoff.testkit.EventContract;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class FeedSilenceTest {

    @Inject
    FollowFeeds followFeeds;

    @Inject
    FeedHistory history;

    private final String agency = "agency-" + UUID.randomUUID();

    @BeforeEach
    void city() {
        Api.loadCity();
    }

    @Test
    void aFeedIsToldOfWhenItIsFirstHeard() {
        post();

        look();

        FeedSnapshot feed = published(1);
        assertThat(feed.agency()).isEqualTo(agency);
        assertThat(feed.agencyType()).isEqualTo(AgencyType.EMS);
        assertThat(feed.source()).isEqualTo("cad");
        assertThat(feed.status()).isEqualTo(FeedStatus.ACTIVE);
        assertThat(feed.lastReceivedAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(feed.expectedWithinSeconds()).isNull();
    }

    @Test
    void aFeedThatStopsIsSilentAndOneThatComesBackIsActiveInANewVersion() {
        history.hourly(agency, 30 * 24, 48);

        look();

        FeedSnapshot silent = published(1);
        assertThat(silent.status()).isEqualTo(FeedStatus.SILENT);
        assertThat(silent.expectedWithinSeconds())
                .isEqualTo(Duration.ofHours(12).toSeconds());
        assertThat(silent.silentSince()).isEqualTo(silent.lastReceivedAt().plus(Duration.ofHours(12)));

        post();
        look();

        FeedSnapshot back = published(2);
        assertThat(back.status()).isEqualTo(FeedStatus.ACTIVE);
        assertThat(back.silentSince()).isNull();
        assertThat(back.lastReceivedAt()).isAfter(silent.lastReceivedAt());
    }

    @Test
    void aFeedThatGoesOnIsNotToldOfAgain() {
        history.hourly(agency, 30 * 24, 1);
        look();
        post();
        look();
        look();

        published(1);
        try (TopicProbe topics = TopicProbe.ofPlatform()) {
            assertThat(topics.records(Topics.FEEDS, agency + "|cad")).hasSize(1);
        }
    }

    @Test
    void anExerciseDoesNotBreakTheSilence() {
        history.hourly(agency, 30 * 24, 48);
        Api.as(FeedHistory.reporter(agency))
                .contentType("application/json")
                .body(Api.body("nonfatal").replace("{\"occurredAt\"", "{\"exercise\": true, \"occurredAt\""))
                .post("/v1/incident-reports")
                .then()
                .statusCode(201);

        look();

        assertThat(published(1).status()).isEqualTo(FeedStatus.SILENT);
    }

    @Test
    void manyReplicasTellOfASilenceOnce() {
        history.hourly(agency, 30 * 24, 48);

        IntStream.range(0, 16).parallel().forEach(replica -> followFeeds.look());
        look();

        published(1);
        try (TopicProbe topics = TopicProbe.ofPlatform()) {
            assertThat(topics.records(Topics.FEEDS, agency + "|cad")).hasSize(1);
        }
    }

    @Test
    void theNumberOfSilentFeedsIsAMetric() {
        history.hourly(agency, 30 * 24, 48);

        look();

        String metrics = RestAssured.get("/q/metrics").body().asString();
        assertThat(metrics.lines().filter(line -> line.startsWith("feeds_silent ")))
                .singleElement()
                .satisfies(line ->
                        assertThat(Double.parseDouble(line.split(" ")[1])).isGreaterThanOrEqualTo(1));
    }

    private void post() {
        Api.as(FeedHistory.reporter(agency))
                .contentType("application/json")
                .body(Api.body("nonfatal"))
                .post("/v1/incident-reports")
                .then()
                .statusCode(201);
    }

    /** The scheduler may be looking at the same time. */
    private void look() {
        Awaitility.await().until(followFeeds::look);
    }

    private FeedSnapshot published(long version) {
        try (TopicProbe topics = TopicProbe.ofPlatform()) {
            ConsumerRecord<String, byte[]> event = topics.await(
                    Topics.FEEDS,
                    it -> it.key().equals(agency + "|cad") && snapshot(it).version() == version);
            EventContract.check(EventType.FEED, event.value());
            return snapshot(event);
        }
    }

    private static FeedSnapshot snapshot(ConsumerRecord<String, byte[]> event) {
        try {
            return EventJson.read(event.value(), FeedSnapshot.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
