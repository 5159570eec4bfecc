package org.warmhandoff.referral.followup;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.referral.Api;
import org.warmhandoff.referral.FollowUps;
import org.warmhandoff.referral.Incidents;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;
import org.warmhandoff.testkit.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Each way a move can be wrong is answered by a problem body that names the field and never echoes its value. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class FollowUpProblemsTest {

    private static final String AT = "\"at\":\"2026-03-07T15:00:00-05:00\"";
    private static final String CHANNEL = "\"channel\":\"phone\"";
    private static final String REACHED = "\"reached\":\"person\"";

    private final TestTokens worker = Api.worker("worker-4");

    @Inject
    Database database;

    private UUID id;
    private Response claimed;

    @BeforeEach
    void claimedFollowUp() {
        try (TopicProbe probe = TopicProbe.ofPlatform()) {
            IncidentSnapshot incident = Incidents.incident("problems-flats", Outcome.NONFATAL);
            new Incidents(database, probe).sendAndAwait(incident);
            id = FollowUps.onlyOne(incident.incidentId());
        }
        claimed = Api.claim(worker, id, Api.read(id));
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("attempts", "unknown field", json(AT, CHANNEL, REACHED, "\"zebra\":1"), 422, "/zebra"),
                arguments("attempts", "no time", json(CHANNEL, REACHED), 422, "/at"),
                arguments(
                        "attempts",
                        "no time zone",
                        json("\"at\":\"2026-03-07T15:00:00\"", CHANNEL, REACHED),
                        422,
                        "/at"),
                arguments("attempts", "no time at all", json("\"at\":\"zebra\"", CHANNEL, REACHED), 422, "/at"),
                arguments(
                        "attempts",
                        "in the future",
                        json("\"at\":\"2999-03-07T15:00:00Z\"", CHANNEL, REACHED),
                        422,
                        "/at"),
                arguments(
                        "attempts",
                        "before the overdose",
                        json("\"at\":\"2020-03-07T15:00:00Z\"", CHANNEL, REACHED),
                        422,
                        "/at"),
                arguments("attempts", "unknown channel", json(AT, "\"channel\":\"zebra\"", REACHED), 422, "/channel"),
                arguments("attempts", "no channel", json(AT, REACHED), 422, "/channel"),
                arguments("attempts", "unknown reached", json(AT, CHANNEL, "\"reached\":\"zebra\""), 422, "/reached"),
                arguments("attempts", "a number for a code", json(AT, CHANNEL, "\"reached\":1"), 422, "/reached"),
                arguments("attempts", "malformed JSON", "{\"zebra", 400, ""),
                arguments("attempts", "no object", "[]", 422, ""),
                arguments("attempts", "null", "null", 422, ""),
                arguments("attempts", "no body", "", 422, ""),
                arguments("return", "no reason", "{}", 422, "/reason"),
                arguments("return", "unknown reason", json("\"reason\":\"zebra\""), 422, "/reason"),
                arguments(
                        "return",
                        "a reason of the incident's",
                        json("\"reason\":\"incident-withdrawn\""),
                        422,
                        "/reason"),
                arguments("complete", "no outcome", "{}", 422, "/outcome"),
                arguments("complete", "unknown outcome", json("\"outcome\":\"zebra\""), 422, "/outcome"),
                arguments(
                        "complete",
                        "unknown field",
                        json("\"outcome\":\"linked\"", "\"zebra\":\"zebra\""),
                        422,
                        "/zebra"),
                arguments("cancel", "unknown reason", json("\"reason\":\"zebra\""), 422, "/reason"),
                arguments(
                        "cancel", "a reason of the incident's", json("\"reason\":\"person-removed\""), 422, "/reason"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("bodies")
    void aFaultyBodyIsAProblemThatNamesTheField(String move, String what, String body, int status, String pointer) {
        Response answer = Api.as(Api.lead())
                .header("If-Match", claimed.header("ETag"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/follow-ups/{id}/{move}", id, move);

        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));
        if (!pointer.equals("/zebra")) {
            assertThat(answer.asString()).as(what).doesNotContain("zebra", "2999", "2020", "incident-withdrawn");
        }
        Api.read(id).then().header("ETag", claimed.header("ETag"));
    }

    @Test
    void anUnknownCodeIsToldTheCodesThereAre() {
        Api.as(worker)
                .header("If-Match", claimed.header("ETag"))
                .contentType(ContentType.JSON)
                .body(json(AT, "\"channel\":\"zebra\"", REACHED))
                .post("/v1/follow-ups/{id}/attempts", id)
                .then()
                .body("errors[0].code", equalTo("unknown-code"))
                .body("errors[0].detail", equalTo("is not one of phone, text, visit, street, in-reach"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"claim", "return", "attempts", "complete", "cancel"})
    void everyMoveWantsTheVersionThatTheCallerHasSeen(String move) {
        String body =
                switch (move) {
                    case "return", "cancel" -> json("\"reason\":\"other\"");
                    case "attempts" -> json(AT, CHANNEL, REACHED);
                    case "complete" -> json("\"outcome\":\"linked\"");
                    default -> "{}";
                };
        Api.as(Api.lead())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/follow-ups/{id}/{move}", id, move)
                .then()
                .statusCode(428)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("If-Match"));
        for (String stale : new String[] {"\"1\"", "\"99\"", "*", "W/\"2\"", "zebra"}) {
            Response answer = Api.as(Api.lead())
                    .header("If-Match", stale)
                    .contentType(ContentType.JSON)
                    .body(body)
                    .post("/v1/follow-ups/{id}/{move}", id, move);
            answer.then().statusCode(412).body("errors[0].pointer", equalTo("If-Match"));
            assertThat(answer.asString()).doesNotContain("zebra");
        }
        Api.read(id).then().header("ETag", claimed.header("ETag"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        Api.as(worker).get("/v1/follow-ups/{id}", UUID.randomUUID()).then().statusCode(404);
        Api.as(worker).get("/v1/follow-ups/zebra").then().statusCode(404).contentType("application/problem+json");
        Api.as(worker)
                .get("/v1/follow-ups/{id}/attempts", UUID.randomUUID())
                .then()
                .statusCode(404);
        Api.claim(worker, UUID.randomUUID(), claimed).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "overdue", "exercise", "incident", "limit", "cursor"})
    void aParameterThatCannotBeUnderstoodIsNamed(String parameter) {
        Response answer = Api.as(worker).queryParam(parameter, "zebra").get("/v1/follow-ups");

        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(parameter));
        assertThat(answer.asString()).doesNotContain("zebra");
    }

    @Test
    void anUnknownStatusIsToldTheCodesThereAre() {
        Api.as(worker)
                .get("/v1/follow-ups?status=returned")
                .then()
                .body("errors[0].detail", allOf(containsString("open, requested"), containsString("in-progress")));
    }

    @Test
    void anAccountWhoseNameWouldGoIntoMessagesCannotClaim() {
        Response answer = Api.claim(Api.worker("robin@example.org"), id, claimed);

        answer.then().statusCode(403).contentType("application/problem+json");
        assertThat(answer.asString()).doesNotContain("robin");
    }

    @Test
    void anExpiredTokenIsRefused() {
        Api.as(Api.worker("worker-4").expiresIn(Duration.ofHours(-1)))
                .get("/v1/follow-ups")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        Api.as(worker)
                .header("If-Match", claimed.header("ETag"))
                .contentType(ContentType.TEXT)
                .body("zebra")
                .post("/v1/follow-ups/{id}/attempts", id)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    private static String json(String... fields) {
        return "{" + String.join(",", fields) + "}";
    }
}
