package org.warmhandoff.incident.report;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.warmhandoff.incident.Api;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Each way a report can be wrong is answered by a problem body that names the field and never echoes its value. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class ReportProblemsTest {

    private static final String POINT = "\"location\":{\"latitude\":0.5,\"longitude\":0.5}";
    private static final String TIME = "\"occurredAt\":\"2026-03-01T21:40:00Z\"";
    private static final String PEOPLE = "\"people\":[{\"outcome\":\"nonfatal\"}]";

    @BeforeEach
    void city() {
        Api.loadCity();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(
                        "unknown field", json(TIME, POINT, PEOPLE, "\"warrantCheck\":\"zebra\""), 422, "/warrantCheck"),
                arguments(
                        "misspelt field",
                        json(TIME, POINT, "\"people\":[{\"outcom\":\"zebra\"}]"),
                        422,
                        "/people/0/outcom"),
                arguments(
                        "unknown code",
                        json(TIME, POINT, "\"people\":[{\"outcome\":\"zebra\"}]"),
                        422,
                        "/people/0/outcome"),
                arguments(
                        "impossible time",
                        json("\"occurredAt\":\"2026-13-45T99:00:00Zebra\"", POINT, PEOPLE),
                        422,
                        "/occurredAt"),
                arguments(
                        "time without offset",
                        json("\"occurredAt\":\"2026-03-01T21:40:00\"", POINT, PEOPLE),
                        422,
                        "/occurredAt"),
                arguments("number for a time", json("\"occurredAt\":1772401200", POINT, PEOPLE), 422, "/occurredAt"),
                arguments(
                        "year 20170",
                        json("\"occurredAt\":\"20170-03-01T21:40:00Z\"", POINT, PEOPLE),
                        422,
                        "/occurredAt"),
                arguments(
                        "future time",
                        json("\"occurredAt\":\"2999-03-01T21:40:00Z\"", POINT, PEOPLE),
                        422,
                        "/occurredAt"),
                arguments(
                        "time long ago",
                        json("\"occurredAt\":\"1899-03-01T21:40:00Z\"", POINT, PEOPLE),
                        422,
                        "/occurredAt"),
                arguments("no time", json(POINT, PEOPLE), 422, "/occurredAt"),
                arguments(
                        "point outside every area",
                        json(TIME, "\"location\":{\"latitude\":80,\"longitude\":170}", PEOPLE),
                        422,
                        "/location"),
                arguments(
                        "latitude out of range",
                        json(TIME, "\"location\":{\"latitude\":123.25,\"longitude\":0.5}", PEOPLE),
                        422,
                        "/location/latitude"),
                arguments(
                        "half a point",
                        json(TIME, "\"location\":{\"latitude\":0.5}", PEOPLE),
                        422,
                        "/location/longitude"),
                arguments(
                        "unknown area",
                        json(TIME, "\"location\":{\"areaCode\":\"zebra\"}", PEOPLE),
                        422,
                        "/location/areaCode"),
                arguments(
                        "address without area",
                        json(TIME, "\"location\":{\"address\":\"zebra street\"}", PEOPLE),
                        422,
                        "/location"),
                arguments(
                        "two kinds of age",
                        json(TIME, POINT, "\"people\":[{\"outcome\":\"nonfatal\",\"age\":31,\"ageBand\":\"25-34\"}]"),
                        422,
                        "/people/0/age"),
                arguments(
                        "a range of ages that runs backward",
                        json(
                                TIME,
                                POINT,
                                "\"people\":[{\"outcome\":\"nonfatal\",\"ageRange\":{\"from\":40,\"to\":30}}]"),
                        422,
                        "/people/0/ageRange/to"),
                arguments(
                        "naloxone that was not given, and was",
                        json(
                                TIME,
                                POINT,
                                "\"people\":[{\"outcome\":\"nonfatal\",\"naloxoneGiven\":\"no\",\"naloxone\":[{}]}]"),
                        422,
                        "/people/0/naloxoneGiven"),
                arguments(
                        "a name that no database can keep",
                        json(
                                TIME,
                                POINT,
                                "\"people\":[{\"outcome\":\"nonfatal\",\"identity\":{\"givenName\":\"zebra\\u0000\"}}]"),
                        422,
                        "/people/0/identity/givenName"),
                arguments(
                        "half a character",
                        json(
                                TIME,
                                POINT,
                                "\"people\":[{\"outcome\":\"nonfatal\",\"identity\":{\"givenName\":\"zebra\\ud800\"}}]"),
                        422,
                        "/people/0/identity/givenName"),
                arguments(
                        "a birth date that is none",
                        json(
                                TIME,
                                POINT,
                                "\"people\":[{\"outcome\":\"nonfatal\",\"identity\":{\"birthDate\":\"zebra\"}}]"),
                        422,
                        "/people/0/identity/birthDate"),
                arguments("no location", json(TIME, PEOPLE), 422, "/location"),
                arguments("empty people", json(TIME, POINT, "\"people\":[]"), 422, "/people"),
                arguments("no people", json(TIME, POINT), 422, "/people"),
                arguments("null person", json(TIME, POINT, "\"people\":[null]"), 422, "/people/0"),
                arguments(
                        "a thousand people",
                        json(
                                TIME,
                                POINT,
                                "\"people\":[" + "{\"outcome\":\"nonfatal\"},".repeat(999)
                                        + "{\"outcome\":\"nonfatal\"}]"),
                        422,
                        "/people"),
                arguments(
                        "doses below one",
                        json(TIME, POINT, "\"people\":[{\"outcome\":\"nonfatal\",\"naloxone\":[{\"doses\":0}]}]"),
                        422,
                        "/people/0/naloxone/0/doses"),
                arguments(
                        "text for doses",
                        json(
                                TIME,
                                POINT,
                                "\"people\":[{\"outcome\":\"nonfatal\",\"naloxone\":[{\"doses\":\"zebra\"}]}]"),
                        422,
                        "/people/0/naloxone/0/doses"),
                arguments(
                        "system without record",
                        json(TIME, POINT, PEOPLE, "\"sourceSystem\":\"cad\""),
                        422,
                        "/sourceRecordId"),
                arguments(
                        "record id with a line break",
                        json(TIME, POINT, PEOPLE, "\"sourceRecordId\":\"zebra\\n\""),
                        422,
                        "/sourceRecordId"),
                arguments("a field twice", json(TIME, TIME, POINT, PEOPLE), 400, ""),
                arguments("malformed", "{\"occurredAt\": zebra", 400, ""),
                arguments("not an object", "[\"zebra\"]", 422, ""),
                arguments("no body", "", 422, ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultIsNamedAndNeverEchoed(String fault, String body, int status, String pointer) {
        Response answer = Api.post(body);

        assertProblem(answer, status);
        assertThat(answer.jsonPath().<String>getList("errors.pointer")).contains(pointer);
        assertThat(answer.body().asString().replace("/warrantCheck", ""))
                .as("nothing that was sent comes back")
                .doesNotContain("zebra", "123.25", "2999", "20170", "Lane");
    }

    @Test
    void allFieldsAtFaultAreNamedAtOnce() {
        Response answer = Api.post("{}");

        assertThat(answer.jsonPath().<String>getList("errors.pointer")).contains("/location", "/occurredAt", "/people");
    }

    @Test
    void aBodyOfTenMegabytesIsRefused() {
        assertProblem(Api.post("{\"occurredAt\":\"" + "9".repeat(10 * 1024 * 1024) + "\"}"), 413);
    }

    @Test
    void anotherContentTypeIsRefused() {
        Response answer = Api.as(Api.ems()).contentType("text/csv").body("a,b").post("/v1/incident-reports");

        assertProblem(answer, 415);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("Content-Type");
    }

    @Test
    void aCallerMustShowAValidToken() {
        List<String> tokens = List.of(
                Api.ems().expiresIn(Duration.ofMinutes(-10)).signed(),
                Api.ems().forged().signed(),
                Api.ems().issuedBy("https://elsewhere.example").signed(),
                "zebra");
        for (String token : tokens) {
            assertProblem(
                    RestAssured.given()
                            .auth()
                            .oauth2(token)
                            .contentType(ContentType.JSON)
                            .body(Api.body("nonfatal"))
                            .post("/v1/incident-reports"),
                    401);
        }
        assertProblem(
                RestAssured.given().contentType(ContentType.JSON).body("{}").post("/v1/incident-reports"), 401);
    }

    @Test
    void aTokenWithoutAnAgencyReportsNothing() {
        assertProblem(
                Api.as(TestTokens.of("nobody").role("reporter"))
                        .contentType(ContentType.JSON)
                        .body(Api.body("nonfatal"))
                        .post("/v1/incident-reports"),
                403);
    }

    @Test
    void anotherAgencysReportIsNotThere() {
        Response mine = Api.post(Api.body("nonfatal"));
        String location = mine.header("Location");

        assertProblem(Api.as(Api.police()).get(location), 404);
        assertProblem(Api.as(Api.police()).header("If-Match", "\"1\"").post(location + "/withdraw"), 404);
        assertProblem(
                Api.as(Api.police())
                        .header("If-Match", "\"1\"")
                        .contentType(ContentType.JSON)
                        .body(Api.body("fatal"))
                        .put(location),
                404);
    }

    @Test
    void aChangeNeedsTheVersionThatItChanges() {
        String location = Api.post(Api.body("nonfatal")).header("Location");

        assertProblem(Api.as(Api.ems()).post(location + "/withdraw"), 428);
        assertProblem(Api.as(Api.ems()).header("If-Match", "\"7\"").post(location + "/withdraw"), 412);
        assertProblem(Api.as(Api.ems()).header("If-Match", "W/\"1\"").post(location + "/withdraw"), 412);
        assertProblem(Api.as(Api.ems()).header("If-Match", "*").post(location + "/withdraw"), 412);
    }

    @Test
    void aReportKeepsTheRecordThatItCameWith() {
        Response mine = Api.post(Api.body("nonfatal"));

        Response answer = Api.as(Api.ems())
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(Api.body("nonfatal", "another-record"))
                .put(mine.header("Location"));

        assertProblem(answer, 422);
        assertThat(answer.<String>path("errors[0].pointer")).isEqualTo("/sourceRecordId");
    }

    @Test
    void aBadIdempotencyKeyIsRefused() {
        assertProblem(
                Api.as(Api.ems())
                        .header("Idempotency-Key", "two words")
                        .contentType(ContentType.JSON)
                        .body(Api.body("nonfatal"))
                        .post("/v1/incident-reports"),
                400);
    }

    private static void assertProblem(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.body().asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<Integer>path("status")).isEqualTo(status);
        assertThat(answer.<String>path("title")).isNotBlank();
    }

    private static String json(String... fields) {
        return "{" + String.join(",", fields) + "}";
    }
}
