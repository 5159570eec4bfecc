package org.warmhandoff.referral.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.referral.Api;
import org.warmhandoff.referral.FollowUps;
import org.warmhandoff.referral.Incidents;
import org.warmhandoff.referral.calendar.domain.FeedSecret;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;
import org.warmhandoff.testkit.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** A worker's calendar by its secret address. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class CalendarTest {

    private final String account = "calendar-" + UUID.randomUUID();
    private final TestTokens worker = Api.worker(account);

    @Inject
    Database database;

    private TopicProbe probe;

    @BeforeEach
    void anActiveWorker() {
        probe = TopicProbe.ofPlatform();
        Api.putTeam("calendar-peers", "calendar-flats");
        register(true);
    }

    @AfterEach
    void disconnect() {
        probe.close();
    }

    @Test
    void theCalendarHoldsWhatIsDueAndWhatComesAfterAHoldAndNothingThatHasEnded() {
        String path = make("en").path("path");
        UUID due = claimed();
        UUID held = claimed();
        UUID tried = claimed();
        UUID returned = claimed();
        UUID ofSomebodyElse = followUp();
        Instant until = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        move(held, "hold", Map.of("reason", "in-custody", "until", until.toString()));
        move(tried, "attempts", Map.of("at", Instant.now().toString(), "channel", "phone", "reached", "person"));
        move(returned, "return", Map.of("reason", "workload"));

        Response calendar = RestAssured.get(path);

        calendar.then()
                .statusCode(200)
                .contentType("text/calendar")
                .header("Cache-Control", "private, no-cache")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff");
        assertThat(calendar.asString())
                .contains("UID:" + due, "UID:" + held, "SUMMARY:Community visit\r\n")
                .contains("DTSTART:" + until.toString().replaceAll("[-:]", ""))
                .doesNotContain(tried.toString(), returned.toString(), ofSomebodyElse.toString())
                .doesNotContain("calendar-flats", "custody", account);

        move(due, "complete", Map.of("outcome", "linked"));
        assertThat(RestAssured.get(path).asString()).doesNotContain(due.toString());
    }

    @Test
    void aCalendarThatIsAsItWasIsNotSentAgain() {
        String path = make("es").path("path");
        UUID id = claimed();
        Response first = RestAssured.get(path);
        assertThat(first.asString()).contains("SUMMARY:Visita comunitaria");

        RestAssured.given()
                .header("If-None-Match", first.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(first.header("ETag")));
        move(id, "return", Map.of("reason", "workload"));
        RestAssured.given()
                .header("If-None-Match", first.header("ETag"))
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void aNewAddressEndsTheOldOneAtOnceAndNobodyIsToldItAgain() {
        Response first = make("en");
        first.then().statusCode(201).header("ETag", "\"1\"").header("Cache-Control", "no-store");
        String old = first.path("path");

        put("es", null).then().statusCode(428);
        put("es", "\"9\"").then().statusCode(412);
        Response second = put("es", "\"1\"");

        second.then().statusCode(200).header("ETag", "\"2\"");
        RestAssured.get(old).then().statusCode(404);
        RestAssured.get(second.<String>path("path")).then().statusCode(200);
        Api.as(worker)
                .get("/v1/calendar-feed")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("language", equalTo("es"))
                .body("path", nullValue());
    }

    @Test
    void anAddressThatIsStoppedIsGone() {
        String path = make("en").path("path");
        Api.as(worker).delete("/v1/calendar-feed").then().statusCode(428);
        Api.as(worker)
                .header("If-Match", "\"2\"")
                .delete("/v1/calendar-feed")
                .then()
                .statusCode(412);
        Api.as(worker)
                .header("If-Match", "\"1\"")
                .delete("/v1/calendar-feed")
                .then()
                .statusCode(204);

        RestAssured.get(path).then().statusCode(404);
        Api.as(worker).get("/v1/calendar-feed").then().statusCode(404);
        Api.as(worker)
                .header("If-Match", "\"1\"")
                .delete("/v1/calendar-feed")
                .then()
                .statusCode(404);
    }

    @Test
    void whoIsNoActiveWorkerHasNoCalendar() {
        String path = make("en").path("path");
        register(false);
        RestAssured.get(path).then().statusCode(404);
        put("en", "\"1\"").then().statusCode(409).body("errors[0].code", equalTo("not-an-active-worker"));

        register(true);
        RestAssured.get(path).then().statusCode(200);
        Api.as(Api.worker("nobody-" + UUID.randomUUID()))
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/v1/calendar-feed")
                .then()
                .statusCode(409);
    }

    @Test
    void aLanguageThatIsNotThereIsRefused() {
        put("fr", null).then().statusCode(422).body("errors[0].pointer", equalTo("/language"));
    }

    @Test
    void theSecretIsInNoMetricAndInTheDatabaseOnlyAsItsHash() {
        String path = make("en").path("path");
        String secret = path.substring("/calendar/".length(), path.indexOf(".ics"));
        RestAssured.get(path).then().statusCode(200);
        RestAssured.get("/calendar/" + secret.toLowerCase(Locale.ROOT) + ".ics")
                .then()
                .statusCode(404);

        String metrics = RestAssured.get("/q/metrics").asString();
        String row = database.read(
                handle -> handle.createQuery("SELECT calendar_feed::text FROM calendar_feed WHERE account = :account")
                        .bind("account", account)
                        .mapTo(String.class)
                        .one());

        assertThat(metrics)
                .contains("uri=\"/calendar/{secret}.ics\"")
                .doesNotContain(secret)
                .doesNotContain(secret.toLowerCase(Locale.ROOT));
        assertThat(row)
                .doesNotContain(secret)
                .contains(HexFormat.of().formatHex(FeedSecret.said(secret).hash()));
    }

    @Test
    void noTraceIsMadeOfARequestThatHoldsASecret() {
        assertThat(ConfigProvider.getConfig().getValue("quarkus.otel.traces.suppress-application-uris", String.class))
                .isEqualTo("/calendar/*");
        assertThat(ConfigProvider.getConfig().getOptionalValue("quarkus.http.access-log.enabled", Boolean.class))
                .isNotEqualTo(Optional.of(true));
    }

    private Response make(String language) {
        return put(language, null);
    }

    private Response put(String language, @Nullable String ifMatch) {
        RequestSpecification request =
                Api.as(worker).contentType(ContentType.JSON).body(Map.of("language", language));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put("/v1/calendar-feed");
    }

    private void register(boolean active) {
        Response existing = Api.as(Api.administrator()).get("/v1/workers/{account}", account);
        RequestSpecification request = Api.as(Api.administrator())
                .contentType(ContentType.JSON)
                .body(Map.of("teams", List.of("calendar-peers"), "role", "peer", "active", active));
        if (existing.statusCode() == 200) {
            request.header("If-Match", existing.header("ETag"));
        }
        assertThat(request.put("/v1/workers/{account}", account).statusCode()).isIn(200, 201);
    }

    private void move(UUID id, String move, Map<String, ?> body) {
        assertThat(Api.move(worker, id, Api.read(id), move, body).statusCode()).isIn(200, 201);
    }

    private UUID claimed() {
        UUID id = followUp();
        Api.claim(worker, id, Api.read(id)).then().statusCode(200);
        return id;
    }

    private UUID followUp() {
        IncidentSnapshot incident = Incidents.incident("calendar-flats", Outcome.NONFATAL);
        new Incidents(database, probe).sendAndAwait(incident);
        return FollowUps.onlyOne(incident.incidentId());
    }
}
