package org.warmhandoff.analytics.alert.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.analytics.Api;
import org.warmhandoff.analytics.Events;
import org.warmhandoff.analytics.Incidents;
import org.warmhandoff.analytics.TestClock;
import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.Roles;
import org.warmhandoff.contracts.alert.AlertSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.kit.event.EventJson;
import org.warmhandoff.testkit.EventContract;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;
import org.warmhandoff.testkit.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "analytics"))
class AlertsTest {

    private static final TopicProbe TOPICS = TopicProbe.ofPlatform();

    @Inject
    RaiseAlerts raiseAlerts;

    @Inject
    TestClock clock;

    private final String area = Api.newArea();

    @BeforeEach
    void thereIsAQuietNeighborhood() {
        // Something is known of the last 120 days: nothing happened here.
        Events.send(Incidents.one(Api.newArea(), null, clock.instant().minus(Duration.ofDays(120))));
        Events.sendArea(area, 1, "Riverside", null, false);
        Awaitility.await().until(() -> Api.analyst().get("/v1/areas").asString().contains(area));
    }

    @AfterEach
    void timeIsItsOwnAgain() {
        clock.reset();
    }

    @Test
    void manyOverdosesInADayRaiseAnAlertOnTheTopic() {
        happened(6);

        raiseAlerts.now();

        AlertSnapshot alert = only();
        assertThat(alert.tier().code()).isEqualTo("alert");
        assertThat(alert.status().code()).isEqualTo("raised");
        assertThat(alert.endedAt()).isNull();
        assertThat(alert.findings()).anySatisfy(finding -> {
            assertThat(finding.setting()).isEqualTo("sudden");
            assertThat(finding.rule()).isEqualTo("poisson:baseline=21,gate=3");
            assertThat(finding.observed()).isEqualTo(6);
        });
        assertThat(published(alert.alertId()))
                .extracting(AlertSnapshot::version)
                .containsExactly(1L);
    }

    @Test
    void whatIsTestedAgainWithoutNewsIsNotPublishedAgain() {
        happened(6);

        raiseAlerts.now();
        raiseAlerts.now();

        assertThat(only().version()).isEqualTo(1);
    }

    @Test
    void oneMoreOverdoseIsNewsOfTheSameAlert() {
        happened(6);
        raiseAlerts.now();

        happened(1);
        Api.awaitCount(area, "people", "24h", 7);
        raiseAlerts.now();

        assertThat(only().version()).isEqualTo(2);
        assertThat(sudden(only())).isEqualTo(7);
    }

    @Test
    void reportsThatAreWithdrawnRestateTheAlertAndEndIt() {
        List<Incidents> incidents = happened(6);
        raiseAlerts.now();

        Events.send(incidents.stream()
                .map(each -> each.now(IncidentStatus.WITHDRAWN))
                .toArray(Incidents[]::new));
        Api.awaitCount(area, "people", "24h", 0);
        raiseAlerts.now();

        AlertSnapshot alert = only();
        assertThat(alert.restated()).isTrue();
        assertThat(alert.endedAt()).isNotNull();
        assertThat(sudden(alert)).isZero();
    }

    @Test
    void itEndsAfterThreeUsualDaysAndIsRestatedStill() {
        List<Incidents> incidents = happened(6);
        raiseAlerts.now();
        Instant begun = clock.instant();
        clock.stopAt(begun.plus(Duration.ofDays(2)));
        raiseAlerts.now();
        assertThat(only().endedAt()).isNull();

        clock.stopAt(begun.plus(Duration.ofDays(4)));
        raiseAlerts.now();

        assertThat(only().endedAt()).isNotNull();
        assertThat(only().restated()).isFalse();
        Events.send(incidents.get(0).now(IncidentStatus.WITHDRAWN));
        Api.awaitCount(area, "people", "7d", 5);
        raiseAlerts.now();
        assertThat(only().restated()).isTrue();
    }

    @Test
    void peopleVerifyActAndClose() {
        happened(6);
        raiseAlerts.now();
        UUID id = only().alertId();

        move(id, 1, "verify", null).then().statusCode(200).body("status", equalTo("verified"));
        move(id, 2, "act", Map.of("action", "outreach-surge")).then().statusCode(200);
        move(id, 3, "close", Map.of("review", "true-alert"))
                .then()
                .statusCode(200)
                .header("ETag", "\"4\"")
                .body("status", equalTo("closed"))
                .body("review", equalTo("true-alert"))
                .body("steps.agency", equalTo(List.of("county-health", "county-health", "county-health")))
                .body("steps[1].action", equalTo("outreach-surge"))
                .body("endedAt", nullValue());
        raiseAlerts.now();
        assertThat(only().version()).isEqualTo(4);
        assertThat(published(id)).extracting(AlertSnapshot::version).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aMoveThatIsMadeTwiceWithOneKeyIsMadeOnce() {
        happened(6);
        raiseAlerts.now();
        UUID id = only().alertId();
        String key = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            caller().header("If-Match", "\"1\"")
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(Map.of("action", "drug-checking"))
                    .post("/v1/alerts/{id}/act", id)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2\"");
        }

        assertThat(only().steps()).hasSize(1);
    }

    @Test
    void whatCannotBeDoneIsRefusedAndSaysWhy() {
        happened(6);
        raiseAlerts.now();
        UUID id = only().alertId();

        move(id, 7, "verify", null).then().statusCode(412);
        caller().post("/v1/alerts/{id}/verify", id).then().statusCode(428);
        move(UUID.randomUUID(), 1, "verify", null).then().statusCode(404);
        move(id, 1, "act", Map.of("action", "arrests"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/action"));
        move(id, 1, "close", Map.of()).then().statusCode(422).body("errors[0].pointer", equalTo("/review"));
        move(id, 1, "verify", null).then().statusCode(200);
        move(id, 2, "verify", null).then().statusCode(409);
    }

    @Test
    void alertsAreListedNewestFirstAPageAtATime() {
        happened(6);
        raiseAlerts.now();
        AlertSnapshot first = only();
        String other = Api.newArea();
        Events.sendArea(other, 1, "Hill", null, false);
        Events.send(many(6, other));
        Api.awaitCount(other, "people", "24h", 6);
        raiseAlerts.now();

        Response page =
                caller().queryParam("limit", 1).queryParam("lasting", true).get("/v1/alerts");
        Response next = caller().queryParam("limit", 1)
                .queryParam("lasting", true)
                .queryParam("cursor", page.<String>path("next"))
                .get("/v1/alerts");

        assertThat(page.<List<String>>path("items[0].areas")).contains(other);
        assertThat(next.<String>path("items[0].alertId")).isNotEqualTo(page.<String>path("items[0].alertId"));
        assertThat(Instant.parse(next.path("items[0].raisedAt")))
                .isBetween(first.raisedAt(), Instant.parse(page.path("items[0].raisedAt")));
        caller().queryParam("status", "open").get("/v1/alerts").then().statusCode(400);
        caller().queryParam("lasting", "yes").get("/v1/alerts").then().statusCode(400);
        caller().queryParam("open", "true").get("/v1/alerts").then().statusCode(400);
    }

    @Test
    void anAlertThatHasNotChangedIsNotSentAgain() {
        happened(6);
        raiseAlerts.now();

        caller().header("If-None-Match", "\"1\"")
                .get("/v1/alerts/{id}", only().alertId())
                .then()
                .statusCode(304);
        caller().get("/v1/alerts/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void besideEachSettingStandsHowOftenItIsWrong() {
        caller().get("/v1/alerts/settings")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("sudden", "across-borders"))
                .body("items.find { it.code == 'sudden' }.rule", equalTo("poisson:baseline=21,gate=3"))
                .body("items.find { it.code == 'sudden' }.areas", greaterThan(0))
                .body("items.find { it.code == 'sudden' }.expectedFalseAlertsPerYear", notNullValue());
    }

    private List<Incidents> happened(int many) {
        Incidents[] incidents = many(many, area);
        Events.send(incidents);
        if (many > 1) {
            Api.awaitCount(area, "people", "24h", many);
        }
        return List.of(incidents);
    }

    private Incidents[] many(int many, String where) {
        Instant time = clock.instant().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MILLIS);
        return IntStream.range(0, many)
                .mapToObj(minute -> Incidents.one(where, null, time.plusSeconds(60L * minute)))
                .toArray(Incidents[]::new);
    }

    private Response move(UUID id, long version, String move, @Nullable Object body) {
        RequestSpecification request = caller().header("If-Match", "\"" + version + "\"");
        if (body != null) {
            request.contentType("application/json").body(body);
        }
        return request.post("/v1/alerts/{id}/" + move, id);
    }

    private static RequestSpecification caller() {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.of("someone")
                        .role(Roles.DATA_STEWARD)
                        .agency("county-health")
                        .signed());
    }

    /** The one alert of this test's neighborhood alone. */
    private AlertSnapshot only() {
        List<String> ids = caller().queryParam("area", area)
                .get("/v1/alerts")
                .path("items.findAll { it.areas.size() == 1 }.alertId");
        assertThat(ids).hasSize(1);
        return read(caller().get("/v1/alerts/{id}", ids.get(0)).asByteArray());
    }

    private static long sudden(AlertSnapshot alert) {
        return alert.findings().stream()
                .filter(finding -> finding.setting().equals("sudden"))
                .findFirst()
                .orElseThrow()
                .observed();
    }

    private static List<AlertSnapshot> published(UUID id) {
        long version = read(caller().get("/v1/alerts/{id}", id).asByteArray()).version();
        String topic = EventType.ALERT.topic();
        Awaitility.await().until(() -> TOPICS.records(topic, id.toString()).size() >= version);
        return TOPICS.records(topic, id.toString()).stream()
                .peek(published -> EventContract.check(EventType.ALERT, published.value()))
                .map(published -> read(published.value()))
                .toList();
    }

    private static AlertSnapshot read(byte[] json) {
        try {
            return EventJson.read(json, AlertSnapshot.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
