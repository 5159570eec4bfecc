package org.warmhandoff.incident.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.incident.Api;
import org.warmhandoff.incident.PublishedIncidents;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class ReportLifeTest {

    @BeforeEach
    void city() {
        Api.loadCity();
    }

    @Test
    void theSmallestValidReportIsKeptAndPublished() {
        Response answer = Api.post(
                """
                {"occurredAt": "2026-03-01T16:40:00-05:00", "location": {"latitude": 0.5, "longitude": 1.5},
                 "people": [{"outcome": "nonfatal"}]}
                """);

        answer.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith("/v1/incident-reports/" + answer.path("reportId")))
                .body("version", equalTo(1))
                .body("area", equalTo("old-mill"))
                .body("jurisdiction", equalTo("harbor-city"));
        IncidentSnapshot published = published(answer, 1);
        assertThat(published.occurredAt()).isEqualTo(Api.TIME);
        assertThat(published.area()).isEqualTo("old-mill");
        assertThat(published.people()).singleElement().satisfies(person -> {
            assertThat(person.outcome()).isEqualTo(Outcome.NONFATAL);
            assertThat(person.naloxone()).isEmpty();
        });
    }

    @Test
    void aCorrectionRestatesTheIncident() {
        Response created = Api.post(Api.body("nonfatal"));
        String location = created.header("Location");

        Api.as(Api.ems())
                .header("If-Match", created.header("ETag"))
                .contentType(ContentType.JSON)
                .body(Api.body("fatal", created.path("sourceRecordId")))
                .put(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("people[0].outcome", equalTo("fatal"));

        IncidentSnapshot published = published(created, 2);
        assertThat(published.people().get(0).outcome()).isEqualTo(Outcome.FATAL);
        Api.as(Api.steward())
                .get("/v1/incidents/" + created.path("incidentId"))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void aWithdrawnReportLeavesAWithdrawnIncidentAndChangesNoMore() {
        Response created = Api.post(Api.body("nonfatal"));
        String location = created.header("Location");

        Api.as(Api.ems())
                .header("If-Match", "\"1\"")
                .post(location + "/withdraw")
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"));

        assertThat(published(created, 2).status()).isEqualTo(IncidentStatus.WITHDRAWN);
        Api.as(Api.ems())
                .header("If-Match", "\"2\"")
                .post(location + "/withdraw")
                .then()
                .statusCode(409);
        Api.post(Api.body("fatal", created.path("sourceRecordId"))).then().statusCode(409);
    }

    @Test
    void sendingTheSameRecordAgainChangesNothing() {
        Response first = Api.post(Api.body("nonfatal"));

        Response again = Api.post(Api.body("nonfatal", first.path("sourceRecordId")));

        again.then().statusCode(200).header("ETag", "\"1\"");
        assertThat(again.<String>path("reportId")).isEqualTo(first.path("reportId"));
    }

    @Test
    void sendingTheRecordAgainWithSomethingNewCorrectsIt() {
        Response first = Api.post(Api.body("nonfatal"));

        Api.post(Api.body("fatal", first.path("sourceRecordId")))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("incidentId", equalTo(first.path("incidentId")));
    }

    @Test
    void thirtyTwoPostsOfOneRecordAtOnceMakeOneReport() {
        String body = Api.body("nonfatal");

        List<Response> answers =
                IntStream.range(0, 32).parallel().mapToObj(i -> Api.post(body)).toList();

        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201);
        assertThat(answers)
                .extracting(answer -> answer.<String>path("reportId"))
                .containsOnly(answers.get(0).<String>path("reportId"));
    }

    @Test
    void twoAgenciesMayUseTheSameRecordId() {
        Response ems = Api.post(Api.body("nonfatal"));

        Api.as(Api.police())
                .contentType(ContentType.JSON)
                .body(Api.body("nonfatal", ems.path("sourceRecordId")))
                .post("/v1/incident-reports")
                .then()
                .statusCode(201);
    }

    @Test
    void aRepeatedRequestWithItsKeyGetsTheFirstAnswer() {
        String key = UUID.randomUUID().toString();
        String body = Api.body("nonfatal");

        Response first = withKey(key, body);
        Response again = withKey(key, body);

        first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        again.then().statusCode(201).header("Idempotent-Replayed", "true").header("ETag", "\"1\"");
        assertThat(again.body().asString()).isEqualTo(first.body().asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        withKey(key, Api.body("fatal")).then().statusCode(422).body("errors[0].pointer", equalTo("Idempotency-Key"));
    }

    @Test
    void anAddressIsKeptInTheVaultAndNowhereElse() {
        Response answer = Api.post(
                """
                {"occurredAt": "2026-03-01T16:40:00-05:00",
                 "location": {"areaCode": "islands", "address": "12 Lighthouse Lane"},
                 "people": [{"outcome": "unknown"}]}
                """);

        answer.then().statusCode(201).body("area", equalTo("islands")).body("jurisdiction", equalTo(null));
        assertThat(answer.body().asString()).doesNotContain("Lighthouse");
        ConsumerRecord<String, byte[]> event = PublishedIncidents.awaitEvent(answer, first -> true);
        assertThat(new String(event.value(), StandardCharsets.UTF_8)).doesNotContain("Lighthouse");
    }

    @Test
    void everyEventIsACloudEventThatKeepsItsPromise() {
        Response answer = Api.post(Api.body("nonfatal"));

        ConsumerRecord<String, byte[]> event = PublishedIncidents.awaitEvent(answer, first -> true);
        assertThat(event.headers())
                .extracting(header -> header.key())
                .contains(
                        "ce_id",
                        "ce_type",
                        "ce_source",
                        "ce_specversion",
                        "ce_time",
                        "ce_subject",
                        "ce_dataschema",
                        "content-type",
                        "traceparent");
    }

    private static Response withKey(String key, String body) {
        return Api.as(Api.ems())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/incident-reports");
    }

    private static IncidentSnapshot published(Response report, long version) {
        return PublishedIncidents.await(report, incident -> incident.version() == version);
    }
}
