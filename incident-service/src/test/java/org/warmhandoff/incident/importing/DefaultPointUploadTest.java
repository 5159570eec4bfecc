package org.warmhandoff.incident.importing;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.incident.Api;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A dispatch center whose geocoder puts what it does not find into the middle of Riverside. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class DefaultPointUploadTest {

    /** The reports of all other tests are placed again, too. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String PROFILE =
            """
            {"name": "own", "sourceSystem": "cad",
             "fields": [
               {"field": "sourceRecordId", "from": "id"},
               {"field": "occurredAt", "from": "at"},
               {"field": "location.latitude", "from": "lat"},
               {"field": "location.longitude", "from": "lng"},
               {"field": "location.areaCode", "from": "area"},
               {"field": "people[].outcome", "constant": "unknown"}],
             "defaultPoints": [{"latitude": 0.5, "longitude": 0.5, "withinMeters": 50}]}
            """;

    private static final String HEADER = "id,at,lat,lng,area\n";

    private final String run = UUID.randomUUID().toString();
    private final TestTokens fire = Api.reporter("fire-" + run).agencyType("fire");
    private final TestTokens police = Api.reporter("police-" + run).agencyType("police");

    @BeforeEach
    void cityAndProfiles() {
        Api.loadCity();
        for (TestTokens agency : List.of(fire, police)) {
            Api.as(agency)
                    .contentType("application/json")
                    .body(PROFILE)
                    .put("/v1/mapping-profiles/own")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void theStatedAreaDecidesAgainstADefaultPointAndTheFlagStays() {
        List<JsonNode> results = send(
                fire,
                "1,2026-02-01T08:00:00Z,0.5,0.5,old-mill\n"
                        + "2,2026-02-02T08:00:00Z,0.5,0.5,\n"
                        + "3,2026-02-03T08:00:00Z,0.5,0.5,atlantis\n"
                        + "4,2026-02-04T08:00:00Z,0.6,0.5,old-mill\n");

        assertThat(results).extracting(Upload::status).containsOnly("created");
        assertThat(results)
                .extracting(result -> result.path("area").asText())
                .containsExactly("old-mill", "riverside", "riverside", "riverside");
        assertThat(results)
                .extracting(Upload::qualityFlags)
                .containsExactly(
                        List.of("default-point"),
                        List.of("default-point"),
                        List.of("stated-area-unknown", "default-point"),
                        List.of("stated-area-differs"));
    }

    @Test
    void aNewBoundaryFileDoesNotMoveItToThePoint() {
        String report = send(fire, "5,2026-02-05T08:00:00Z,0.5,0.5,old-mill\n")
                .get(0)
                .path("reportId")
                .asText();
        int before = Api.as(fire).get("/v1/incident-reports/" + report).path("boundaryVersion");

        Api.load(Api.CITY.replace("4200", "4300"));

        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        Api.as(fire).get("/v1/incident-reports/" + report).<Integer>path("boundaryVersion"))
                .isGreaterThan(before));
        Api.as(fire)
                .get("/v1/incident-reports/" + report)
                .then()
                .body("area", equalTo("old-mill"))
                .body("qualityFlags", equalTo(List.of("default-point")));
    }

    @Test
    void aPointThatTurnsOutToBeADefaultPointCorrectsTheReport() {
        String row = "6,2026-02-06T08:00:00Z,0.75,0.75,\n";
        send(fire, row);
        String tag = Api.as(fire).get("/v1/mapping-profiles/own").header("ETag");
        Api.as(fire)
                .contentType("application/json")
                .header("If-Match", tag)
                .body(PROFILE.replace(
                        "\"latitude\": 0.5, \"longitude\": 0.5", "\"latitude\": 0.75, \"longitude\": 0.75"))
                .put("/v1/mapping-profiles/own")
                .then()
                .statusCode(200);

        JsonNode again = send(fire, row).get(0);

        assertThat(Upload.status(again)).isEqualTo("updated");
        assertThat(Upload.qualityFlags(again)).containsExactly("default-point");
    }

    @Test
    void twoCallsAtADefaultPointAreNotNearEachOther() {
        JsonNode one = send(fire, "7,2026-02-07T08:00:00Z,0.5,0.5,old-mill\n").get(0);
        JsonNode other =
                send(police, "7,2026-02-07T08:00:30Z,0.5,0.5,islands\n").get(0);

        assertThat(other.path("incidentId")).isNotEqualTo(one.path("incidentId"));
    }

    private static List<JsonNode> send(TestTokens agency, String rows) {
        return Upload.by(agency, Upload.CSV, HEADER + rows).profile("own").results();
    }
}
