package org.warmhandoff.referral.fhir;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.referral.Api;
import org.warmhandoff.referral.FollowUps;
import org.warmhandoff.referral.Incidents;
import org.warmhandoff.referral.fhir.domain.LocalCodes;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;
import org.warmhandoff.testkit.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** What a client finds out in FHIR: which tasks there are, what can be asked, which codes there are, and what went wrong. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class FhirSearchTest {

    private static final String FHIR = "application/fhir+json";

    private final String account = "fhir-" + UUID.randomUUID();
    private final TestTokens worker = Api.worker(account);

    @Inject
    Database database;

    private TopicProbe probe;
    private Instant began;

    @BeforeEach
    void connect() {
        probe = TopicProbe.ofPlatform();
        began = Instant.now();
    }

    @AfterEach
    void disconnect() {
        probe.close();
    }

    @Test
    void tasksAreFoundByOwnerAndStatusAPageAtATimeInTheOrderOfTheirChanges() {
        claimed();
        claimed();
        claimed();

        List<String> found = new ArrayList<>();
        String url = "/fhir/Task?_count=2&status=accepted,in-progress&owner=Practitioner/" + account;
        while (url != null) {
            Response page = Api.as(worker).urlEncodingEnabled(false).get(url);
            page.then()
                    .statusCode(200)
                    .contentType(FHIR)
                    .body("resourceType", equalTo("Bundle"))
                    .body("type", equalTo("searchset"))
                    .body("link.find { it.relation == 'self' }.url", notNullValue())
                    .body("entry.search.mode", everyItem(equalTo("match")))
                    .body("entry.resource.owner.identifier.value", everyItem(equalTo(account)));
            found.addAll(page.jsonPath().getList("entry.resource.meta.lastUpdated"));
            assertThat(page.<String>path("entry[0].fullUrl"))
                    .startsWith("http")
                    .endsWith("/fhir/Task/" + page.path("entry[0].resource.id"));
            url = page.path("link.find { it.relation == 'next' }?.url");
        }

        assertThat(found.stream().map(Instant::parse)).hasSize(3).isSorted();
        Api.as(worker)
                .get("/fhir/Task?owner:identifier=https://warmhandoff.org/fhir/sid/worker|" + account)
                .then()
                .body("entry.size()", equalTo(3));
        Api.as(worker)
                .get("/fhir/Task?status=completed&owner=" + account)
                .then()
                .statusCode(200)
                .body("entry", nullValue());
    }

    @Test
    void thePoolIsWhatNobodyOwns() {
        UUID open = followUp(incident());
        UUID taken = claimed();

        Api.as(worker)
                .get("/fhir/Task?owner:missing=true&status=requested&_count=500&_lastUpdated=ge" + began)
                .then()
                .statusCode(200)
                .body("entry.resource.id", hasItem(open.toString()))
                .body("entry.resource.id", not(hasItem(taken.toString())))
                .body("entry.resource.status", everyItem(equalTo("requested")));
    }

    @Test
    void whatWaitsForAPeerIsNotFoundByAWorkerWhoIsNone() {
        UUID forPeers = followUp(incident());
        Api.as(Api.lead())
                .header("If-Match", "\"0\"")
                .contentType("application/json")
                .body(Map.of("peer", true))
                .put("/v1/follow-ups/{id}/wishes", forPeers)
                .then()
                .statusCode(200);
        UUID forAll = followUp(incident());
        String pool = "/fhir/Task?owner:missing=true&status=requested&_count=500&_lastUpdated=ge" + began;

        Api.as(worker)
                .get(pool)
                .then()
                .body("entry.resource.id", hasItem(forAll.toString()))
                .body("entry.resource.id", not(hasItem(forPeers.toString())));
        Api.as(Api.lead()).get(pool).then().body("entry.resource.id", hasItem(forPeers.toString()));
    }

    @Test
    void whoAsksWhatChangedGetsThatAlone() {
        UUID before = claimed();
        String lastUpdated = Api.as(worker).get("/fhir/Task/{id}", before).path("meta.lastUpdated");
        UUID after = claimed();

        Api.as(worker)
                .get("/fhir/Task?owner=" + account + "&_lastUpdated=gt" + lastUpdated)
                .then()
                .body("entry.resource.id", contains(after.toString()));
        Api.as(worker)
                .get("/fhir/Task?owner=" + account + "&_lastUpdated=ge" + lastUpdated + "&_lastUpdated=le"
                        + lastUpdated)
                .then()
                .body("entry.resource.id", contains(before.toString()));
        Api.as(worker)
                .get("/fhir/Task?owner=" + account + "&_lastUpdated=lt" + lastUpdated)
                .then()
                .body("entry", nullValue());
    }

    @Test
    void exercisesAreFoundOnlyByTheirLabel() {
        UUID exercise = followUp(Incidents.exercise(incident()));
        String since = "&_count=500&_lastUpdated=ge" + began;

        Api.as(worker)
                .get("/fhir/Task?status=requested" + since)
                .then()
                .body("entry?.resource?.id ?: []", not(hasItem(exercise.toString())));
        Api.as(worker)
                .get("/fhir/Task?status=requested&_security=HTEST" + since)
                .then()
                .body("entry.resource.id", hasItem(exercise.toString()))
                .body("entry.resource.meta.security.code.flatten()", everyItem(equalTo("HTEST")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patient=Patient/1",
                "status=open",
                "owner:missing=perhaps",
                "_lastUpdated=2026-01-01T00:00:00Z",
                "_lastUpdated=ge2026-01-01",
                "_lastUpdated=g",
                "_security=R",
                "_count=0",
                "_count=many",
                "_cursor=somewhere"
            })
    void aParameterThatIsNotUnderstoodIsRefusedByName(String parameter) {
        Api.as(worker)
                .get("/fhir/Task?" + parameter)
                .then()
                .statusCode(400)
                .contentType(FHIR)
                .body("issue[0].location", contains("http." + parameter.substring(0, parameter.indexOf('='))));
    }

    @Test
    void everyProblemIsSaidAsFhirSaysIt() {
        Response nobody = RestAssured.get("/fhir/Task/{id}", UUID.randomUUID());
        nobody.then().statusCode(401).contentType(FHIR).body("issue[0].code", equalTo("login"));
        Api.as(TestTokens.of("someone").role("reporter"))
                .get("/fhir/Task")
                .then()
                .statusCode(403)
                .contentType(FHIR)
                .body("issue[0].code", equalTo("forbidden"));
        for (String path : List.of("/fhir/Task/" + UUID.randomUUID(), "/fhir/Task/nothing", "/fhir/Patient/1")) {
            Api.as(worker)
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType(FHIR)
                    .body("issue[0].code", equalTo("not-found"));
        }
        Api.as(worker)
                .contentType(FHIR)
                .body("{}")
                .post("/fhir/Task")
                .then()
                .statusCode(405)
                .contentType(FHIR)
                .body("issue[0].code", equalTo("not-supported"));
    }

    @Test
    void whatCanBeAskedIsSaidWithoutAnAccount() {
        RestAssured.get("/fhir/metadata")
                .then()
                .statusCode(200)
                .contentType(FHIR)
                .body("resourceType", equalTo("CapabilityStatement"))
                .body("fhirVersion", equalTo("4.0.1"))
                .body("kind", equalTo("instance"))
                .body("format", contains(FHIR))
                .body("date", equalTo("2026-11-23"))
                .body("rest[0].resource.type", contains("Task", "ServiceRequest", "CodeSystem"))
                .body("rest[0].resource[0].searchParam.name", hasItems("status", "owner", "_lastUpdated", "_security"));
    }

    @ParameterizedTest
    @EnumSource(LocalCodes.class)
    void everyListOfCodesIsServedUnderTheEndOfItsAddress(LocalCodes codes) {
        RestAssured.get("/fhir/CodeSystem/{id}", codes.code())
                .then()
                .statusCode(200)
                .contentType(FHIR)
                .body("resourceType", equalTo("CodeSystem"))
                .body("url", equalTo(codes.url()))
                .body("content", equalTo("complete"))
                .body(
                        "concept.code",
                        equalTo(codes.concepts().stream().map(Coded::code).toList()));
        RestAssured.get("/fhir/CodeSystem/nothing").then().statusCode(404);
    }

    private UUID claimed() {
        UUID id = followUp(incident());
        Api.claim(worker, id, Api.read(id)).then().statusCode(200);
        return id;
    }

    private static IncidentSnapshot incident() {
        return Incidents.incident("fhir-search-flats", Outcome.NONFATAL);
    }

    private UUID followUp(IncidentSnapshot incident) {
        new Incidents(database, probe).sendAndAwait(incident);
        return incident.exercise() != null && incident.exercise()
                ? UUID.fromString(Api.as(Api.coordinator())
                        .get("/v1/follow-ups?exercise=true&incident=" + incident.incidentId())
                        .path("items[0].followUpId"))
                : FollowUps.onlyOne(incident.incidentId());
    }
}
