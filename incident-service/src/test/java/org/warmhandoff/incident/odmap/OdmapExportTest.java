package org.warmhandoff.incident.odmap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.incident.Api;
import org.warmhandoff.incident.importing.Upload;
import org.warmhandoff.incident.report.ReportRange;
import org.warmhandoff.incident.report.ReportStore;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class OdmapExportTest {

    private static final String EXPORT = "/v1/incident-reports/export?format=odmap";

    /** An agency of each test's own, because the others' reports stay. */
    private final String name = "odmap-" + UUID.randomUUID();

    private final TestTokens agency = TestTokens.of("account-of-" + name)
            .role(Roles.REPORTER)
            .agency(name)
            .agencyType("ems");

    @Inject
    ReportStore reports;

    @Inject
    Database database;

    @BeforeEach
    void city() {
        Api.loadCity();
    }

    @Test
    void anOverdoseIsALineWithoutAnyonesIdentity() {
        String id = post(
                """
                {"occurredAt": "2026-03-01T16:40:00-05:00",
                 "location": {"latitude": 0.512345, "longitude": 1.498765, "address": "12 Lighthouse Lane"},
                 "people": [{"outcome": "nonfatal", "age": 31, "gender": "female", "substances": ["fentanyl", "xylazine"],
                   "naloxone": [{"giver": "bystander", "doses": 2}], "disposition": "transported",
                   "identity": {"givenName": "Rosa", "familyName": "Testperson", "birthDate": "1995-01-01"}}],
                 "sourceSystem": "cad", "sourceRecordId": "2026-17"}
                """);

        Response answer = export("");

        answer.then().statusCode(200).contentType(startsWith("application/x-ndjson"));
        assertThat(answer.body().asString())
                .isEqualTo(
                        """
                        {"reportId":"%s","reportVersion":1,"person":1,"people":1,"exercise":false,"caseNumber":"2026-17",\
                        "occurredAt":"2026-03-01T21:40:00Z","latitude":0.512,"longitude":1.499,"areaCode":"old-mill",\
                        "classification":"suspected","fatal":"no","naloxone":"multiple","naloxoneGiven":"yes","naloxoneDoses":2,\
                        "naloxoneBy":"bystander","age":31,"ageBand":"25-34","gender":"female","primaryDrug":"fentanyl",\
                        "additionalDrugs":"xylazine","opioidInvolved":"yes","disposition":"transported"}
                        """
                                .formatted(id));
    }

    @Test
    void anAgencyGetsItsOwnReportsAndNobodyElses() {
        String own = post(body(""));
        Api.post(Api.body("nonfatal")).then().statusCode(201);

        assertThat(ids(export(""))).containsExactly(own);
    }

    @Test
    void exercisesAreLeftOutUnlessTheyAreAskedForAndThenAlone() {
        String real = post(body(""));
        String exercise = post(body(", \"exercise\": true"));

        assertThat(ids(export(""))).containsExactly(real);
        assertThat(ids(export("&exercise=true"))).containsExactly(exercise);
    }

    @Test
    void whatWasWithdrawnOrRuledOutOrWasNoOverdoseIsLeftOut() {
        String kept = post(body(""));
        String withdrawn = post(body(""));
        Api.as(agency)
                .header("If-Match", "\"1\"")
                .post("/v1/incident-reports/" + withdrawn + "/withdraw")
                .then()
                .statusCode(200);
        post(body(", \"classification\": \"ruled-out\""));
        post(body(", \"kind\": \"self-referral\""));

        assertThat(ids(export(""))).containsExactly(kept);
    }

    @Test
    void theListGoesOnAfterTheReportThatWasTakenLast() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(post(body("")));
        }

        assertThat(ids(export(""))).isEqualTo(all);
        assertThat(ids(export("&after=" + all.get(1)))).isEqualTo(all.subList(2, 5));
        assertThat(ids(export("&after=" + all.get(4)))).isEmpty();
    }

    @Test
    void aListOfMoreThanAPageIsWhole() {
        String file = IntStream.range(0, 203).mapToObj(i -> body("").strip()).collect(Collectors.joining("\n"));
        List<String> all = Upload.by(agency, Upload.ND_JSON, file).results().stream()
                .map(result -> result.path("reportId").asText())
                .toList();

        assertThat(ids(export(""))).hasSize(203).isEqualTo(all);
    }

    @Test
    void aRangeOfTimesIsOfOverdosesAndLeavesOutItsEnd() {
        String report = post(body(""));

        assertThat(ids(export("&from=2026-03-01T21:40:00Z&to=2026-03-01T21:40:01Z")))
                .containsExactly(report);
        assertThat(ids(export("&to=2026-03-01T21:40:00Z"))).isEmpty();
        assertThat(ids(export("&from=2026-03-01T21:40:01Z"))).isEmpty();
        assertThat(ids(export("&from=-999999999-01-01T00:00:00Z"))).containsExactly(report);
    }

    @Test
    void aReportThatMayStillBeOvertakenIsNotGivenYet() {
        Instant before = Instant.parse("2026-01-01T00:00:00Z");
        String id = post(body(""));

        assertThat(found(before)).isEmpty();
        assertThat(found(Instant.parse("2126-01-01T00:00:00Z"))).containsExactly(id);
    }

    private List<String> found(Instant receivedBy) {
        ReportRange range = new ReportRange(name, ReportRange.EARLIEST, ReportRange.LATEST, false, null, receivedBy);
        return database.read(handle -> reports.page(handle, range, 10)).stream()
                .map(report -> report.id().toString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/incident-reports/export, format",
        "/v1/incident-reports/export?format=xml, format",
        "/v1/incident-reports/export?format=odmap&from=yesterday, from",
        "/v1/incident-reports/export?format=odmap&to=2026-03-01, to",
        "/v1/incident-reports/export?format=odmap&after=17, after",
        "/v1/incident-reports/export?format=odmap&exercise=maybe, exercise"
    })
    void aParameterThatCannotBeUnderstoodIsNamed(String path, String name) {
        Api.as(agency)
                .get(path)
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors[0].pointer", equalTo(name));
    }

    private String post(String body) {
        Response answer =
                Api.as(agency).contentType(ContentType.JSON).body(body).post("/v1/incident-reports");
        answer.then().statusCode(201);
        return answer.path("reportId");
    }

    private static String body(String more) {
        return """
               {"occurredAt": "%s", "location": {"areaCode": "riverside"}, "people": [{"outcome": "nonfatal"}]%s}
               """
                .formatted(Api.TIME, more);
    }

    private Response export(String parameters) {
        return Api.as(agency).get(EXPORT + parameters);
    }

    private static List<String> ids(Response answer) {
        return Upload.results(answer).stream()
                .map(line -> line.path("reportId").asText())
                .toList();
    }
}
