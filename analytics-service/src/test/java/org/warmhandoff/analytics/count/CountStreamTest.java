package org.warmhandoff.analytics.count;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.analytics.Api;
import org.warmhandoff.analytics.EventStream;
import org.warmhandoff.analytics.EventStream.Event;
import org.warmhandoff.analytics.Events;
import org.warmhandoff.analytics.Incidents;
import org.warmhandoff.analytics.TestClock;
import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.Roles;
import org.warmhandoff.testkit.EventContract;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** GET /v1/counts/stream. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "analytics"))
class CountStreamTest {

    @Inject
    TestClock clock;

    private final String area = Api.newArea();

    private String path = "";

    @BeforeEach
    void oneIncident() {
        clock.reset();
        report();
        Api.awaitCount(area, "people", "24h", 1);
        path = "/v1/counts/stream?measure=people&window=24h&area=" + area;
    }

    @Test
    void aStreamStartsWithWhatIsAndGoesOnWithWhatChanges() {
        try (EventStream stream = EventStream.open(path)) {
            Event first = stream.await(count(1));
            EventContract.check(EventType.NEIGHBORHOOD_COUNT, first.data().getBytes(UTF_8));

            report();

            Event second = stream.await(count(2));
            assertThat(Long.parseLong(second.id())).isGreaterThan(Long.parseLong(first.id()));
        }
    }

    @Test
    void countsThatFallAreSentToo() {
        try (EventStream stream = EventStream.open(path)) {
            stream.await(count(1));

            clock.move(Duration.ofHours(24));

            stream.await(count(0));
        }
    }

    @Test
    void whoeverComesBackGetsWhatChangedMeanwhileAndNothingElse() {
        String seen;
        try (EventStream stream = EventStream.open(path)) {
            seen = stream.await(count(1)).id();
        }
        report();
        Api.awaitCount(area, "people", "24h", 2);

        try (EventStream again = EventStream.openAfter(seen, path)) {
            again.await(count(2));
            assertThat(again.events().stream().filter(count(1))).isEmpty();
        }
    }

    @Test
    void whoeverComesBackAfterARebuildThatStartedTheNumbersAnewGetsEverything() {
        try (EventStream stream = EventStream.openAfter("9000000000000000000", path)) {
            stream.await(count(1));
        }
    }

    @Test
    void aStreamSaysUpToWhenItsCountsAreRight() {
        try (EventStream stream = EventStream.open(path)) {
            Event asOf = stream.await(event -> event.name().equals("as-of"));

            assertThat(asOf.data()).startsWith("{\"asOf\":\"20");
            assertThat(asOf.comment()).isNotEmpty();
            assertThat(asOf.id()).isEmpty();
        }
    }

    @Test
    void onlyWhatWasAskedForIsSent() {
        try (EventStream stream = EventStream.open(path)) {
            report();
            stream.await(count(2));

            List<Event> others = stream.events().stream()
                    .filter(event -> event.name().equals("count"))
                    .filter(event -> !event.data().contains("\"measure\":\"people\",\"window\":\"24h\"")
                            || !event.data().contains(area))
                    .toList();
            assertThat(others).isEmpty();
        }
    }

    @Test
    void aStreamEndsWhenItsTokenExpires() {
        TestTokens brief = TestTokens.of("someone").role(Roles.ANALYST).expiresIn(Duration.ofSeconds(2));
        try (EventStream stream = EventStream.open(brief, path)) {
            assertThat(stream.status()).isEqualTo(200);
            stream.awaitEnd();
        }
    }

    @Test
    void anIdThatIsNoneOfOursIsRefused() {
        Api.analyst()
                .header("Last-Event-ID", "zebra")
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("Last-Event-ID"));
    }

    @Test
    void anAreaThatIsNotKnownIsRefused() {
        Api.analyst().get("/v1/counts/stream?area=zebra").then().statusCode(404);
    }

    private void report() {
        Events.send(Incidents.one(area, null, clock.instant()));
    }

    private static Predicate<Event> count(int count) {
        return event -> event.name().equals("count") && event.data().contains("\"count\":" + count + ",");
    }
}
