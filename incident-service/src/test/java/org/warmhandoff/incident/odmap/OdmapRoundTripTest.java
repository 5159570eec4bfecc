package org.warmhandoff.incident.odmap;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.incident.Api;
import org.warmhandoff.incident.importing.Upload;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What one agency hands on in the flat form, another takes in, and hands on. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class OdmapRoundTripTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TestTokens first = Api.reporter("first-" + UUID.randomUUID());
    private final TestTokens second = Api.reporter("second-" + UUID.randomUUID());

    @BeforeEach
    void city() {
        Api.loadCity();
    }

    @Test
    void aFlatLineComesOutAsItWentIn() {
        String line =
                """
                {"caseNumber":"2026-17","person":1,"people":1,"exercise":false,"occurredAt":"2026-03-01T21:40:00Z",\
                "latitude":0.512,"longitude":1.499,"areaCode":"old-mill","classification":"probable","fatal":"no",\
                "naloxone":"multiple","naloxoneGiven":"yes","naloxoneDoses":2,"naloxoneBy":"bystander","age":31,\
                "ageBand":"25-34","gender":"female","primaryDrug":"fentanyl","additionalDrugs":"xylazine;cocaine",\
                "opioidInvolved":"yes","disposition":"refused-transport"}
                """;

        assertThat(Upload.by(first, Upload.ND_JSON, line).profile("odmap").results())
                .extracting(Upload::status, Upload::qualityFlags)
                .containsExactly(tuple("created", List.of()));

        assertThat(exported(first, false))
                .containsExactlyElementsOf(withoutReportIds(line.lines().toList()));
    }

    @Test
    void aReportOfSeveralPeopleIsHandedOnAsItIs() {
        post(
                """
                "location": {"latitude": 0.512345, "longitude": 0.498765}, "classification": "confirmed",
                "people": [
                  {"outcome": "fatal", "age": 93, "substances": ["heroin", "cocaine", "alcohol"], "naloxoneGiven": "no",
                   "disposition": "died-on-scene"},
                  {"outcome": "nonfatal", "ageBand": "35-44", "gender": "nonbinary", "opioidInvolved": "no",
                   "naloxone": [{"giver": "ems", "route": "intravenous"}, {"giver": "bystander", "doses": 2}]},
                  {"outcome": "unknown", "naloxone": [{"giver": "police", "doses": 1}]},
                  {"outcome": "unknown", "naloxoneGiven": "yes"},
                  {"outcome": "nonfatal", "naloxone": [{}]}],
                "sourceSystem": "cad", "sourceRecordId": "2026-18"
                """);

        handOn(false);

        assertThat(exported(first, false)).hasSize(5);
        assertThat(exported(second, false)).isEqualTo(exported(first, false));
    }

    @Test
    void reportsWithoutARecordNumberStayApart() {
        post("\"location\": {\"areaCode\": \"riverside\"}, \"people\": [{\"outcome\": \"nonfatal\"}]");
        post("\"location\": {\"areaCode\": \"islands\"}, \"people\": [{\"outcome\": \"fatal\"}]");

        handOn(false);

        assertThat(exported(second, false))
                .extracting(line -> line.path("areaCode").asText() + " "
                        + line.path("fatal").asText())
                .containsExactly("riverside no", "islands yes");
    }

    @Test
    void anExerciseStaysAnExercise() {
        post(
                """
                "location": {"areaCode": "riverside"}, "people": [{"outcome": "nonfatal"}], "exercise": true,
                "sourceSystem": "cad", "sourceRecordId": "2026-19"
                """);

        handOn(true);

        assertThat(exported(second, false)).isEmpty();
        assertThat(exported(second, true)).isEqualTo(exported(first, true)).hasSize(1);
    }

    @Test
    void dosesOfSeveralGiversTogetherAreAttributedToNone() {
        post(
                """
                "location": {"areaCode": "riverside"}, "sourceSystem": "cad", "sourceRecordId": "2026-20",
                "people": [{"outcome": "nonfatal", "naloxone": [{"giver": "ems", "doses": 3}, {"giver": "police", "doses": 1}]}]
                """);

        handOn(false);

        ObjectNode before = exported(first, false).get(0);
        ObjectNode after = exported(second, false).get(0);
        assertThat(before.path("naloxoneDoses").asInt()).isEqualTo(4);
        assertThat(after.has("naloxoneDoses")).isFalse();
        assertThat(after).isEqualTo(before.deepCopy().without("naloxoneDoses"));
    }

    @Test
    void whatIsNotCollectedIsRefusedAndOtherFieldsArePassedOver() {
        String line =
                """
                {"caseNumber": "%s", "occurredAt": "2026-03-01T21:40:00Z", "areaCode": "riverside", "fatal": "no", "%s": "yes"}
                """;
        String file = line.formatted("2026-21", "Open_Warrants") + line.formatted("2026-22", "Weather");

        assertThat(Upload.by(first, Upload.ND_JSON, file).profile("odmap").results())
                .extracting(Upload::status, Upload::code, result -> result.at("/errors/0/pointer")
                        .asText())
                .containsExactly(
                        tuple("refused", "not-collected-enforcement", "/Open_Warrants"), tuple("created", "", ""));
    }

    @Test
    void theSameLinesAgainChangeNothing() {
        post("\"location\": {\"areaCode\": \"riverside\"}, \"people\": [{\"outcome\": \"nonfatal\"}]");
        handOn(false);

        assertThat(Upload.by(second, Upload.ND_JSON, export(first, false))
                        .profile("odmap")
                        .results())
                .extracting(Upload::status)
                .containsExactly("unchanged");
    }

    private void post(String body) {
        Api.as(first)
                .contentType("application/json")
                .body("{\"occurredAt\": \"%s\", %s}".formatted(Api.TIME, body))
                .post("/v1/incident-reports")
                .then()
                .statusCode(201);
    }

    private void handOn(boolean exercise) {
        assertThat(Upload.by(second, Upload.ND_JSON, export(first, exercise))
                        .profile("odmap")
                        .results())
                .isNotEmpty()
                .extracting(Upload::status)
                .containsOnly("created");
    }

    private static String export(TestTokens agency, boolean exercise) {
        return Api.as(agency)
                .get("/v1/incident-reports/export?format=odmap&exercise=" + exercise)
                .then()
                .statusCode(200)
                .extract()
                .body()
                .asString();
    }

    private static List<ObjectNode> exported(TestTokens agency, boolean exercise) {
        return withoutReportIds(export(agency, exercise).lines().toList());
    }

    /** Whose report it is, is the one thing that changes hands. */
    private static List<ObjectNode> withoutReportIds(List<String> lines) {
        return lines.stream()
                .map(OdmapRoundTripTest::parsed)
                .map(line -> line.<ObjectNode>without(List.of("reportId", "reportVersion")))
                .toList();
    }

    private static ObjectNode parsed(String line) {
        try {
            return (ObjectNode) JSON.readTree(line);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
