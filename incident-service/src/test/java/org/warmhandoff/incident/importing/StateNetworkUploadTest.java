package org.warmhandoff.incident.importing;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.incident.Api;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;

/** A state network's export, which has one row for each incident, person, suspected drug and administration. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class StateNetworkUploadTest {

    private final StateNetworkFile file = new StateNetworkFile();

    @BeforeEach
    void city() {
        Api.loadCity();
    }

    @Test
    void theRowsOfAnIncidentBecomeOneIncidentWithItsPeopleAndAdministrations() {
        file.row("i1", "v1", "HEROIN", "a1").with("Dose Count", "2").with("Response Desc", "No Response to naloxone");
        file.row("i1", "v1", "FENTANYL", "a1").with("Dose Count", "2").with("Response Desc", "No Response to naloxone");
        file.row("i1", "v1", "HEROIN", "a2")
                .with("Third Party Admin Desc", "EMS")
                .with("Response Desc", "Combative");
        file.row("i1", "v1", "FENTANYL", "a2")
                .with("Third Party Admin Desc", "EMS")
                .with("Response Desc", "Combative");
        file.row("i1", "v2", "UNKNOWN", "").with("Survive", "N").with("Naloxone Administered", "N");

        List<JsonNode> results = file.upload().results();

        assertThat(results).extracting(Upload::status).containsExactly("created");
        assertThat(results).extracting(Upload::line).containsExactly(2L);
        assertThat(Upload.qualityFlags(results.get(0)))
                .as("a county says no neighborhood, and this one no band")
                .containsExactly("unassigned-area", "age-band-unclear");
        JsonPath incident = incident(results.get(0));
        assertThat(incident.getString("area")).isEqualTo("harbor-city-unassigned");
        assertThat(incident.getString("occurredAt"))
                .as("a quarter past four in the afternoon of New York's winter")
                .isEqualTo("2026-01-05T21:15:00Z");
        assertThat(incident.getList("reports")).hasSize(1);
        assertThat(incident.<String>getList("people.outcome")).containsExactly("nonfatal", "fatal");
        assertThat(incident.<String>getList("people[0].substances")).containsExactly("heroin", "fentanyl");
        assertThat(incident.<String>getList("people[0].naloxone.giver")).containsExactly("police", "ems");
        assertThat(incident.<Integer>getList("people[0].naloxone.doses")).containsExactly(2, 1);
        assertThat(incident.<String>getList("people[0].naloxone.response")).containsExactly("unchanged", "improved");
        assertThat(incident.<String>getList("people.naloxoneGiven")).containsExactly("yes", "no");
        assertThat(incident.getList("people[1].naloxone")).isEmpty();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        file.row("i1", "v1", "HEROIN", "a1");
        file.row("i1", "v1", "COCAINE/CRACK", "a1");
        file.row("i2", "v1", "UNKNOWN", "a1");
        List<JsonNode> first = file.upload().results();

        List<JsonNode> second = file.upload().results();

        assertThat(first).extracting(Upload::status).containsExactly("created", "created");
        assertThat(second).extracting(Upload::status).containsExactly("unchanged", "unchanged");
        assertThat(second)
                .extracting(result -> result.path("incidentId"))
                .isEqualTo(
                        first.stream().map(result -> result.path("incidentId")).toList());
        assertThat(incident(second.get(0)).getLong("version"))
                .isEqualTo(incident(first.get(0)).getLong("version"))
                .isEqualTo(1);
    }

    @Test
    void oneMoreAdministrationInALaterFileCorrectsTheIncident() {
        file.row("i1", "v1", "HEROIN", "a1");
        JsonNode before = file.upload().results().get(0);
        file.row("i1", "v1", "HEROIN", "a2").with("Third Party Admin Desc", "Fire");

        JsonNode after = file.upload().results().get(0);

        assertThat(Upload.status(after)).isEqualTo("updated");
        assertThat(after.path("incidentId")).isEqualTo(before.path("incidentId"));
        assertThat(incident(after).<String>getList("people[0].naloxone.giver")).containsExactly("police", "fire");
    }

    @Test
    void rowsOfAnIncidentThatDisagreeAreTakenByTheFirstAndFlagged() {
        file.row("i1", "v1", "HEROIN", "a1").with("Survive", "Y");
        file.row("i1", "v1", "FENTANYL", "a1").with("Survive", "N");
        file.row("i2", "v1", "HEROIN", "a1");

        List<JsonNode> results = file.upload().results();

        assertThat(results).extracting(Upload::status).containsExactly("created", "created");
        assertThat(Upload.qualityFlags(results.get(0))).contains("rows-disagree");
        assertThat(Upload.qualityFlags(results.get(1))).doesNotContain("rows-disagree");
        assertThat(incident(results.get(0)).getString("people[0].outcome")).isEqualTo("nonfatal");
        assertThat(incident(results.get(0)).<String>getList("qualityFlags")).contains("rows-disagree");
    }

    @Test
    void aRowThatCannotBeReadIsNamedByItsLineAndTheIncidentIsNotTakenInHalf() {
        file.row("i1", "v1", "HEROIN", "a1");
        file.row("i1", "v1", "ZEBRA", "a1");
        file.row("i2", "v1", "HEROIN", "a1");

        List<JsonNode> results = file.upload().results();

        assertThat(results).extracting(Upload::status).containsExactly("refused", "created");
        assertThat(results.get(0).at("/errors/0/pointer").asText()).isEqualTo("/people/substances");
        assertThat(results.get(0).at("/errors/0/detail").asText())
                .isEqualTo("line 3: column Susp OD Drug Desc says something that the profile does not know");
    }

    @Test
    void rowsWithoutAnIncidentNumberAreRefusedOneByOne() {
        file.row("", "v1", "HEROIN", "a1");
        file.row("", "v2", "HEROIN", "a1");

        List<JsonNode> results = file.upload().results();

        assertThat(results).extracting(Upload::line).containsExactly(2L, 3L);
        assertThat(results).extracting(Upload::status).containsExactly("refused", "refused");
        assertThat(results)
                .extracting(result -> result.at("/errors/0/pointer").asText())
                .containsOnly("/sourceRecordId");
    }

    @Test
    void thatThePoliceTookSomebodyAwayIsNotKept() {
        file.row("i1", "v1", "HEROIN", "a1")
                .with("Revive Action Desc", "Arrest")
                .with("Race", "zebra");

        JsonNode result = file.upload().results().get(0);

        String report = Api.as(Api.ems())
                .get("/v1/incident-reports/" + result.path("reportId").asText())
                .body()
                .asString();
        assertThat(JsonPath.from(report).getString("people[0].disposition")).isEqualTo("other");
        assertThat(report).doesNotContainIgnoringCase("arrest").doesNotContain("zebra");
    }

    private static JsonPath incident(JsonNode result) {
        return Api.as(Api.steward())
                .get("/v1/incidents/" + result.path("incidentId").asText())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
