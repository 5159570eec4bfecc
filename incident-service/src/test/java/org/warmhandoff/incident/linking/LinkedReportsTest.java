package org.warmhandoff.incident.linking;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.incident.Api;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports of one event by several agencies are one incident; what the rules leave open, a human decides, and it stands. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class LinkedReportsTest {

    private static final String WOMAN =
            "\"outcome\":\"nonfatal\",\"age\":31,\"gender\":\"female\",\"substances\":[\"fentanyl\"]";
    private static final String MAN =
            "\"outcome\":\"nonfatal\",\"age\":58,\"gender\":\"male\",\"substances\":[\"cocaine\"]";
    private static final String SUSPECTED = "suspected-duplicate";
    private static final String SOMEBODY = "\"outcome\":\"unknown\"";

    /** Each test has days of its own: what another one reported is far away in time. */
    private static Instant nextDay = Instant.parse("2025-01-01T12:00:00Z");

    private Instant time = Instant.EPOCH;

    @BeforeEach
    void city() {
        Api.loadCity();
        time = nextDay;
        nextDay = nextDay.plusSeconds(20 * 86_400);
    }

    @Test
    void twoAgenciesThatReportOneEventMakeOneIncidentOfOnePerson() {
        Response ems = report(
                Api.ems(),
                0,
                0.5,
                WOMAN + ",\"naloxone\":[{\"giver\":\"police\",\"doses\":2},{\"giver\":\"ems\",\"doses\":1}]");
        Response police =
                report(Api.police(), 120, 0.5002, WOMAN + ",\"naloxone\":[{\"giver\":\"police\",\"doses\":2}]");

        assertThat(police.<String>path("incidentId")).isEqualTo(ems.path("incidentId"));
        JsonPath incident = incident(ems.path("incidentId"));
        assertThat(incident.getInt("version")).isEqualTo(2);
        assertThat(incident.getList("people")).hasSize(1);
        assertThat(incident.<String>getList("reports.agency")).containsExactlyInAnyOrder("ems-1", "police-1");
        assertThat(incident.getList("people[0].naloxone.doses", Integer.class).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(3);
    }

    @Test
    void twoEventsStayTwoIncidents() {
        Response one = report(Api.ems(), 0, 0.5, WOMAN);
        Response other = report(Api.police(), 5 * 3600, 0.9, MAN);

        assertThat(other.<String>path("incidentId")).isNotEqualTo(one.path("incidentId"));
    }

    @Test
    void twoRecordsOfOneAgencyAreNeverLinkedWithoutAsking() {
        Response one = report(Api.ems(), 0, 0.5, WOMAN);
        Response other = report(Api.ems(), 0, 0.5, WOMAN);

        assertThat(other.<String>path("incidentId")).isNotEqualTo(one.path("incidentId"));
    }

    @Test
    void anExerciseIsNeverLinkedWithWhatHappened() {
        Response live = report(Api.ems(), 0, 0.5, WOMAN);
        Response exercise = report(Api.police(), 60, 0.5, WOMAN, ",\"exercise\":true");

        assertThat(exercise.<String>path("incidentId")).isNotEqualTo(live.path("incidentId"));
    }

    @Test
    void reportsThatCameInOneFileFromDifferentAgenciesEachFindTheOther() {
        Response ems = report(Api.ems(), 0, 0.5, WOMAN);
        String line = body(60, 0.5001, WOMAN, "") + "\n";

        Api.as(Api.police())
                .contentType("application/x-ndjson")
                .body(line.getBytes(StandardCharsets.UTF_8))
                .post("/v1/incident-reports/bulk")
                .then()
                .statusCode(200);

        assertThat(incident(ems.path("incidentId")).<String>getList("reports.agency"))
                .hasSize(2);
    }

    @Test
    void unlinkedReportsAreTwoIncidentsAndStayTwo() {
        Response ems = report(Api.ems(), 0, 0.5, WOMAN);
        Response police = report(Api.police(), 120, 0.5002, WOMAN);
        String id = ems.path("incidentId");

        Response unlinked = Api.as(Api.steward())
                .header("If-Match", "\"2\"")
                .contentType(ContentType.JSON)
                .body(Map.of("reportIds", List.of(police.<String>path("reportId"))))
                .post("/v1/incidents/" + id + "/unlink");

        assertThat(unlinked.statusCode()).as(unlinked.body().asString()).isEqualTo(200);
        String own = unlinked.path("incidentId");
        assertThat(incident(id).<String>getList("reports.agency")).containsExactly("ems-1");
        assertThat(incident(own).<String>getList("reports.agency")).containsExactly("police-1");
        correct(police, 120, WOMAN + ",\"disposition\":\"transported\"");
        assertThat(incident(id).<String>getList("reports.agency"))
                .as("a correction does not link again what a human took apart")
                .containsExactly("ems-1");
    }

    @Test
    void aReportThatIsCorrectedToAnotherDayLeavesTheIncident() {
        Response ems = report(Api.ems(), 0, 0.5, WOMAN);
        Response police = report(Api.police(), 120, 0.5002, WOMAN);
        String id = ems.path("incidentId");

        Response corrected = correct(police, 3 * 86_400, WOMAN);

        assertThat(corrected.<String>path("incidentId")).isNotEqualTo(id);
        assertThat(incident(id).<String>getList("reports.agency")).containsExactly("ems-1");
        assertThat(incident(corrected.path("incidentId")).<String>getList("reports.agency"))
                .containsExactly("police-1");
    }

    @Test
    void aReportThatIsCorrectedToTheRightDayFindsItsIncident() {
        Response ems = report(Api.ems(), 0, 0.5, WOMAN);
        Response police = report(Api.police(), 3 * 86_400, 0.5002, WOMAN);
        assertThat(police.<String>path("incidentId")).isNotEqualTo(ems.path("incidentId"));

        Response corrected = correct(police, 120, WOMAN);

        assertThat(corrected.<String>path("incidentId")).isEqualTo(ems.path("incidentId"));
        assertThat(incident(ems.path("incidentId")).<String>getList("reports.agency"))
                .containsExactlyInAnyOrder("ems-1", "police-1");
        JsonPath ended = incident(police.path("incidentId"));
        assertThat(ended.getString("status")).isEqualTo("merged");
        assertThat(ended.getString("mergedInto")).isEqualTo(ems.<String>path("incidentId"));
    }

    @Test
    void whatAHumanLinkedStaysLinkedWhateverACorrectionSays() {
        Response one = report(Api.ems(), 0, 0.5, WOMAN);
        Response other = report(Api.ems(), 30, 0.5, WOMAN);
        decide(candidateOf(one, other).getString("candidateId"), "accept", "\"1\"");

        Api.as(Api.ems())
                .header("If-Match", other.header("ETag"))
                .contentType(ContentType.JSON)
                .body(body(3 * 86_400, 0.5, WOMAN, ""))
                .put(other.header("Location"))
                .then()
                .statusCode(200);

        assertThat(incident(one.path("incidentId")).getList("reports")).hasSize(2);
    }

    @Test
    void aQuestionIsAnsweredOnceAndAcceptingItMakesOneIncidentOfTwo() {
        Response one = report(Api.ems(), 0, 0.5, WOMAN);
        Response other = report(Api.ems(), 30, 0.5, WOMAN);
        JsonPath candidate = candidateOf(one, other);
        String id = candidate.getString("candidateId");
        assertThat(candidate.getList("reasons")).isNotEmpty();

        Response accepted = decide(id, "accept", "\"1\"");

        assertThat(accepted.statusCode()).as(accepted.body().asString()).isEqualTo(200);
        assertThat(accepted.<String>path("status")).isEqualTo("accepted");
        assertThat(decide(id, "accept", "\"1\"").statusCode()).isEqualTo(412);
        assertThat(incident(one.path("incidentId")).getList("reports")).hasSize(2);
        JsonPath ended = incident(other.path("incidentId"));
        assertThat(ended.getString("status")).isEqualTo("merged");
        assertThat(ended.getString("mergedInto")).isEqualTo(one.<String>path("incidentId"));
    }

    @Test
    void whatAHumanRejectedIsNotLinked() {
        Response one = report(Api.ems(), 0, 0.5, WOMAN);
        Response other = report(Api.ems(), 30, 0.5, WOMAN);

        Response rejected = decide(candidateOf(one, other).getString("candidateId"), "reject", "\"1\"");

        assertThat(rejected.<String>path("status")).isEqualTo("rejected");
        assertThat(incident(one.path("incidentId")).getString("status")).isEqualTo("active");
        assertThat(incident(other.path("incidentId")).getString("status")).isEqualTo("active");
    }

    @Test
    void theIncidentThatWasKnownLaterIsASuspectedDuplicateUntilAHumanHasAnswered() {
        Response one = report(Api.ems(), 0, 0.5, WOMAN);
        Response other = report(Api.ems(), 30, 0.5, WOMAN);

        assertThat(flags(one)).doesNotContain(SUSPECTED);
        assertThat(flags(other)).contains(SUSPECTED);
        assertThat(incident(other.path("incidentId")).getLong("version"))
                .as("it says so from the first")
                .isOne();

        decide(candidateOf(one, other).getString("candidateId"), "reject", "\"1\"");

        assertThat(flags(other)).doesNotContain(SUSPECTED);
    }

    @Test
    void anIncidentThatHasEndedIsNoSuspectAndMakesNone() {
        Response one = report(Api.ems(), 0, 0.5, WOMAN);
        Response other = report(Api.ems(), 30, 0.5, WOMAN);

        decide(candidateOf(one, other).getString("candidateId"), "accept", "\"1\"");

        assertThat(flags(one)).doesNotContain(SUSPECTED);
        assertThat(flags(other)).doesNotContain(SUSPECTED);
    }

    @Test
    void nothingIsADuplicateOfWhatWasWithdrawn() {
        Response one = report(Api.ems(), 0, 0.5, WOMAN);
        Response other = report(Api.ems(), 30, 0.5, WOMAN);

        Api.as(Api.ems())
                .header("If-Match", one.header("ETag"))
                .post(one.header("Location") + "/withdraw")
                .then()
                .statusCode(200);

        assertThat(flags(other)).doesNotContain(SUSPECTED);
    }

    @Test
    void aSuspicionGoesWithTheReportsThatAreCorrected() {
        Response one = report(Api.ems(), 0, 0.5, WOMAN);
        Response other = report(Api.ems(), 3 * 86_400, 0.5, WOMAN);
        assertThat(flags(other)).doesNotContain(SUSPECTED);

        Api.as(Api.ems())
                .header("If-Match", other.header("ETag"))
                .contentType(ContentType.JSON)
                .body(body(30, 0.5, WOMAN, ""))
                .put(other.header("Location"))
                .then()
                .statusCode(200);

        assertThat(flags(one)).doesNotContain(SUSPECTED);
        assertThat(flags(other)).contains(SUSPECTED);
    }

    private static List<String> flags(Response report) {
        return incident(report.path("incidentId")).getList("qualityFlags");
    }

    @Test
    void unlinkingRefusesWhatIsNoPartOfTheIncident() {
        Response ems = report(Api.ems(), 0, 0.5, SOMEBODY);

        Api.as(Api.steward())
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(Map.of("reportIds", List.of(ems.<String>path("reportId"))))
                .post("/v1/incidents/" + ems.path("incidentId") + "/unlink")
                .then()
                .statusCode(422);
    }

    /** The question about two reports, on whichever page of the queue. */
    private static JsonPath candidateOf(Response one, Response other) {
        List<String> pair = List.of(one.path("reportId"), other.path("reportId"));
        String next = "";
        while (next != null) {
            JsonPath page = Api.as(Api.steward())
                    .queryParam("limit", 500)
                    .queryParams(next.isEmpty() ? Map.of() : Map.of("cursor", next))
                    .get("/v1/link-candidates")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<List<String>> pairs = page.getList("items.reports.reportId");
            for (int i = 0; i < pairs.size(); i++) {
                if (pairs.get(i).containsAll(pair)) {
                    return Api.as(Api.steward())
                            .get("/v1/link-candidates/" + page.getString("items[" + i + "].candidateId"))
                            .jsonPath();
                }
            }
            next = page.getString("next");
        }
        throw new AssertionError("nobody is asked about " + pair);
    }

    private static Response decide(String id, String answer, String ifMatch) {
        return Api.as(Api.steward()).header("If-Match", ifMatch).post("/v1/link-candidates/" + id + "/" + answer);
    }

    private Response correct(Response report, int secondsLater, String person) {
        Response corrected = Api.as(Api.police())
                .header("If-Match", report.header("ETag"))
                .contentType(ContentType.JSON)
                .body(body(secondsLater, 0.5002, person, ""))
                .put(report.header("Location"));
        assertThat(corrected.statusCode()).as(corrected.body().asString()).isEqualTo(200);
        return corrected;
    }

    private Response report(TestTokens who, int secondsLater, double latitude, String person) {
        return report(who, secondsLater, latitude, person, "");
    }

    private Response report(TestTokens who, int secondsLater, double latitude, String person, String more) {
        Response answer = Api.as(who)
                .contentType(ContentType.JSON)
                .body(body(secondsLater, latitude, person, more))
                .post("/v1/incident-reports");
        assertThat(answer.statusCode()).as(answer.body().asString()).isEqualTo(201);
        return answer;
    }

    private String body(int secondsLater, double latitude, String person, String more) {
        return """
                {"occurredAt": "%s", "location": {"latitude": %s, "longitude": 0.5}, "people": [{%s}]%s}"""
                .formatted(time.plusSeconds(secondsLater), latitude, person, more);
    }

    private static JsonPath incident(String id) {
        return Api.as(Api.steward())
                .get("/v1/incidents/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
