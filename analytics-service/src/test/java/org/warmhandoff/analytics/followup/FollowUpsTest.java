package org.warmhandoff.analytics.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.analytics.Api;
import org.warmhandoff.analytics.EventStream;
import org.warmhandoff.analytics.Events;
import org.warmhandoff.analytics.TestClock;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From the topic of follow-ups to the summary. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "analytics"))
class FollowUpsTest {

    @Inject
    Database database;

    @Inject
    TestClock clock;

    private final UUID id = UUID.randomUUID();
    private final String area = Api.newArea();

    private Instant now = Instant.EPOCH;

    @BeforeEach
    void empty() {
        clock.reset();
        now = clock.instant();
        database.useTransaction(
                transaction -> transaction.execute("TRUNCATE follow_up_fact, superseded_follow_up_fact"));
    }

    @Test
    void aFollowUpStandsWhereItsNewestVersionSays() {
        send(id, 3, FollowUpStatus.COMPLETED, now);
        send(id, 2, FollowUpStatus.CLAIMED, now);
        send(UUID.randomUUID(), 1, FollowUpStatus.OPEN, now.minusSeconds(9));

        await().until(() -> summary().getInt("byStatus.open") == 1);
        assertThat(summary().getInt("byStatus.claimed")).isZero();
        assertThat(summary().getInt("byStatus.'in-progress'")).isZero();
        assertThat(summary().getInt("byStatus.completed")).isEqualTo(1);
        assertThat(summary().getString("latest[0].followUpId")).isEqualTo(id.toString());
        assertThat(summary().getString("latest[0].status")).isEqualTo("completed");
        assertThat(summary().getString("latest[0].area")).isEqualTo(area);
    }

    @Test
    void whatEndedLongAgoIsNoLongerSummedUpAndWhatWaitsAlwaysIs() {
        send(UUID.randomUUID(), 1, FollowUpStatus.COMPLETED, now.minus(Duration.ofDays(29)));
        send(UUID.randomUUID(), 1, FollowUpStatus.CANCELLED, now.minus(Duration.ofDays(27)));
        send(UUID.randomUUID(), 1, FollowUpStatus.OPEN, now.minus(Duration.ofDays(90)));

        await().until(() -> summary().getList("latest").size() == 3);
        assertThat(summary().getInt("byStatus.completed")).isZero();
        assertThat(summary().getInt("byStatus.cancelled")).isEqualTo(1);
        assertThat(summary().getInt("byStatus.open")).isEqualTo(1);
    }

    @Test
    void aFirstAttemptThatIsDueAndWasNotMadeIsPastDue() {
        Events.sendFollowUp(id, 1, FollowUpStatus.OPEN, area, now.plus(Duration.ofHours(1)), now);
        await().until(() -> summary().getInt("byStatus.open") == 1);
        assertThat(summary().getInt("pastDue")).isZero();

        clock.move(Duration.ofHours(2));

        assertThat(summary().getInt("pastDue")).isEqualTo(1);
    }

    @Test
    void theFollowUpOfAnExerciseIsInNoSummary() {
        Instant due = now.minusSeconds(1);
        Events.sendFollowUp(id, 1, FollowUpStatus.OPEN, area, due, now, false);
        await().until(() -> summary().getInt("pastDue") == 1);

        Events.sendFollowUp(id, 2, FollowUpStatus.OPEN, area, due, now, true);

        await().until(() -> summary().getInt("pastDue") == 0);
        assertThat(summary().getInt("byStatus.open")).isZero();
        assertThat(summary().getList("latest")).isEmpty();
    }

    @Test
    void theStreamSendsTheSummaryAndEachOneThatDiffers() {
        try (EventStream stream = EventStream.open("/v1/follow-ups/stream")) {
            stream.await(event -> event.name().equals("follow-ups"));

            send(id, 1, FollowUpStatus.OPEN, now);
            stream.await(event -> event.data().contains(id.toString()));
            send(id, 2, FollowUpStatus.CLAIMED, now);
            stream.await(event -> event.data().contains("\"claimed\":1"));

            List<String> sent = stream.events().stream()
                    .filter(event -> event.name().equals("follow-ups"))
                    .map(EventStream.Event::data)
                    .toList();
            assertThat(sent).doesNotHaveDuplicates();
        }
    }

    private void send(UUID followUp, long version, FollowUpStatus status, Instant updatedAt) {
        Events.sendFollowUp(followUp, version, status, area, now.plus(Duration.ofHours(24)), updatedAt);
    }

    private static JsonPath summary() {
        return Api.analyst()
                .get("/v1/follow-ups/summary")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
