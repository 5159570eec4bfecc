package org.warmhandoff.incident.report;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.incident.Api;
import org.warmhandoff.incident.PublishedIncidents;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

/** A new boundary file places every report again and publishes those that moved. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class PlaceReportsAgainTest {

    /** Riverside has become Hilltop: the same ground under another code. */
    private static final String RENAMED = Api.CITY.replace("\"riverside\"", "\"hilltop\"");

    /** Reports are placed again in a moment, unless the machine has a lot else to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    Database database;

    @Inject
    IntakeLock intake;

    /** What other tests left would be placed again too, time after time, by the thousand. */
    @BeforeEach
    void cityWithoutReports() {
        database.useTransaction(transaction -> {
            intake.lock(transaction);
            transaction.execute("TRUNCATE report, incident CASCADE");
        });
        Api.loadCity();
    }

    @Test
    void aReportThatMovesIsPublishedInItsNewAreaAndItsOwnVersionStays() {
        Response created = Api.post(Api.body("nonfatal"));
        created.then().body("area", equalTo("riverside"));

        int number = Api.putAreas("/v1/areas", RENAMED).path("boundaryVersion");

        IncidentSnapshot moved =
                PublishedIncidents.await(created, incident -> incident.area().equals("hilltop"));
        assertThat(moved.version()).isEqualTo(2);
        assertThat(moved.boundaryVersion()).isEqualTo(number);
        assertThat(moved.jurisdiction()).isEqualTo("harbor-city");
        report(created)
                .then()
                .header("ETag", "\"1\"")
                .body("version", equalTo(1))
                .body("area", equalTo("hilltop"))
                .body("boundaryVersion", equalTo(number));
    }

    @Test
    void aReportThatStaysIsNotPublishedAgain() {
        Response created = Api.post(Api.body("nonfatal"));

        int number = Api.putAreas("/v1/areas", Api.CITY.replace("\"islands\"", "\"atoll\""))
                .path("boundaryVersion");
        awaitAllPlaced();

        report(created).then().body("boundaryVersion", equalTo(number)).body("area", equalTo("riverside"));
        Api.as(Api.steward())
                .get("/v1/incidents/" + created.path("incidentId"))
                .then()
                .body("version", equalTo(1));
    }

    @Test
    void aReportPlacedByItsCodeGoesToItsJurisdictionWhileTheCodeIsRetired() {
        Response created = Api.post(
                """
                {"occurredAt": "2026-03-01T16:40:00-05:00", "location": {"areaCode": "riverside"},
                 "people": [{"outcome": "nonfatal"}]}
                """);

        Api.load(RENAMED);
        IncidentSnapshot moved = PublishedIncidents.await(created, incident -> incident.version() == 2);
        Api.loadCity();
        PublishedIncidents.await(created, incident -> incident.version() == 3);

        assertThat(moved.area()).isEqualTo("harbor-city-unassigned");
        assertThat(moved.qualityFlags()).containsExactly(QualityFlag.UNASSIGNED_AREA, QualityFlag.STATED_AREA_UNKNOWN);
        report(created).then().body("area", equalTo("riverside")).body("qualityFlags", empty());
    }

    @Test
    void correctionsThatComeMeanwhileAreKeptAndPlacedToo() {
        List<Response> created = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> Api.post(Api.body("nonfatal")))
                .toList();

        Api.load(RENAMED);
        created.parallelStream().forEach(report -> Api.as(Api.ems())
                .header("If-Match", "\"1\"")
                .contentType(ContentType.JSON)
                .body(Api.body("fatal", report.path("sourceRecordId")))
                .put(report.header("Location"))
                .then()
                .statusCode(200));
        awaitAllPlaced();

        List<String> ids = created.stream()
                .map(report -> report.<String>path("incidentId"))
                .toList();
        Map<String, IncidentSnapshot> last = ids.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> Api.as(Api.steward()).get("/v1/incidents/" + id).as(IncidentSnapshot.class)));
        assertThat(last.values()).allSatisfy(incident -> {
            assertThat(incident.area()).isEqualTo("hilltop");
            assertThat(incident.people().get(0).outcome()).isEqualTo(Outcome.FATAL);
        });
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(PublishedIncidents.latest(ids)).isEqualTo(last));
    }

    @Test
    void aWithdrawnReportStaysWithdrawn() {
        Response created = Api.post(Api.body("nonfatal"));
        Api.as(Api.ems())
                .header("If-Match", "\"1\"")
                .post(created.header("Location") + "/withdraw")
                .then()
                .statusCode(200);

        Api.load(RENAMED);
        awaitAllPlaced();

        report(created).then().body("status", equalTo("withdrawn")).body("version", equalTo(2));
    }

    private static Response report(Response created) {
        return Api.as(Api.ems()).get(created.header("Location"));
    }

    private static void awaitAllPlaced() {
        await().atMost(PATIENCE)
                .until(() -> Api.as(Api.steward()).get("/v1/areas/placing").<Integer>path("reportsLeft") == 0);
    }
}
