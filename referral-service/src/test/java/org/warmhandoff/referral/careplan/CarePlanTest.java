package org.warmhandoff.referral.careplan;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.referral.Api;
import org.warmhandoff.referral.FollowUps;
import org.warmhandoff.referral.Incidents;
import org.warmhandoff.testkit.PhiLogGuard;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;
import org.warmhandoff.testkit.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.warmhandoff.referral.Incidents.about;
import static org.warmhandoff.referral.Incidents.active;
import static org.warmhandoff.referral.Incidents.incident;
import static org.warmhandoff.referral.Incidents.mergedInto;

/** What a person wants goes to who walks with them, and with them through every follow-up of theirs. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class CarePlanTest {

    private static final String SISTER = "See my sister in Lorain again";
    private static final Map<String, List<Map<String, String>>> SAID = Map.of(
            "goals", List.of(Map.of("words", SISTER)),
            "needs", List.of(Map.of("need", "housing", "state", "wanted")),
            "supports", List.of(Map.of("kind", "family", "name", "Aunt Rosalind")));

    private final TestTokens worker = Api.worker("plan-" + UUID.randomUUID());

    @RegisterExtension
    final PhiLogGuard log = new PhiLogGuard();

    @Inject
    Database database;

    private TopicProbe probe;
    private Incidents incidents;

    @BeforeEach
    void connect() {
        probe = TopicProbe.ofPlatform();
        incidents = new Incidents(database, probe);
    }

    @AfterEach
    void disconnect() {
        probe.close();
    }

    @Test
    void whatAPersonSaysIsReadBackWithSinceWhenAndIsNotToBeStored() {
        UUID id = claimed(incident("plan-flats", Outcome.NONFATAL));
        read(worker, id).then().statusCode(200).header("ETag", "\"0\"").body("goals", empty());

        put(worker, id, read(worker, id), SAID).then().statusCode(200).body("goals[0].words", equalTo(SISTER));

        read(worker, id)
                .then()
                .header("Cache-Control", "no-store")
                .body("goals.words", contains(SISTER))
                .body("needs.need", contains("housing"))
                .body("needs.state", contains("wanted"))
                .body("supports.kind", contains("family"))
                .body("supports.name", contains("Aunt Rosalind"));
    }

    @Test
    void ownWordsAreInNoLogAndOnNoTopicAndInNoOtherAnswer() {
        UUID id = claimed(incident("plan-flats", Outcome.NONFATAL));
        put(worker, id, read(worker, id), SAID).then().statusCode(200);
        read(Api.worker("somebody-else"), id).then().statusCode(403);

        log.assertNone(SISTER, "Lorain", "Rosalind");
        FollowUps.records(probe, id, 2).forEach(record -> assertThat(new String(record.value(), StandardCharsets.UTF_8))
                .doesNotContain("Lorain", "Rosalind"));
        for (String part : List.of("", "/history", "/attempts", "/wishes")) {
            Api.as(worker).get("/v1/follow-ups/" + id + part).then().body(not(containsString("Lorain")));
        }
    }

    @Test
    void theWorkerWhoHasItAndLeadsReadAndWriteAndNobodyElseDoes() {
        UUID id = claimed(incident("plan-flats", Outcome.NONFATAL));
        put(Api.lead(), id, read(Api.lead(), id), SAID).then().statusCode(200);
        Response seen = read(worker, id);
        seen.then().statusCode(200);

        TestTokens other = Api.worker("somebody-else");
        read(other, id).then().statusCode(403).body("errors[0].code", equalTo("not-yours"));
        put(other, id, seen, SAID).then().statusCode(403);
        put(worker, id, seen, SAID).then().statusCode(200);
    }

    @Test
    void whatHasEndedIsNobodysToRead() {
        UUID id = claimed(incident("plan-flats", Outcome.NONFATAL));
        Response seen = read(worker, id);
        Api.move(Api.lead(), id, Api.read(id), "cancel", Map.of("reason", "safety"))
                .then()
                .statusCode(200);

        read(worker, id).then().statusCode(409).body("errors[0].code", equalTo("finished"));
        read(Api.lead(), id).then().statusCode(409);
        put(worker, id, seen, SAID).then().statusCode(409);
    }

    @Test
    void eachReadIsInTheAccessLogWithItsPurposeAndARefusedOneToo() {
        UUID id = claimed(incident("plan-flats", Outcome.NONFATAL));
        Api.as(worker).get("/v1/follow-ups/{id}/care-plan", id).then().statusCode(400);

        read(worker, id).then().statusCode(200);
        read(Api.worker("somebody-else"), id).then().statusCode(403);

        Api.as(TestTokens.of("auditor-1").role(Roles.AUDITOR))
                .get("/v1/access-log?subject={id}", id)
                .then()
                .statusCode(200)
                .body("items.access.what.kind", contains("care-plan", "care-plan"))
                .body("items.access.purpose", contains("TREAT", "TREAT"))
                .body("items.access.result.outcome", contains("given", "refused"))
                .body("items.access.result.rule[1]", equalTo("not-yours"));
    }

    @Test
    void aStaleVersionIsRefusedAndAMissingOneAskedFor() {
        UUID id = claimed(incident("plan-flats", Outcome.NONFATAL));
        Response nothing = read(worker, id);
        put(worker, id, nothing, SAID).then().statusCode(200);

        put(worker, id, nothing, SAID).then().statusCode(412);
        Api.as(worker)
                .contentType(ContentType.JSON)
                .body(SAID)
                .put("/v1/follow-ups/{id}/care-plan", id)
                .then()
                .statusCode(428);
    }

    @Test
    void aMistakeIsNamedAndNothingThatWasSaidIsRepeated() {
        UUID id = claimed(incident("plan-flats", Outcome.NONFATAL));
        Response seen = read(worker, id);

        put(
                        worker,
                        id,
                        seen,
                        Map.of(
                                "goals",
                                List.of(Map.of("words", SISTER.repeat(20))),
                                "needs",
                                List.of(),
                                "supports",
                                List.of()))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/goals/0/words"))
                .body(not(containsString("Lorain")));
        put(
                        worker,
                        id,
                        seen,
                        Map.of(
                                "goals",
                                List.of(Map.of("words", "a\u0000b")),
                                "needs",
                                List.of(),
                                "supports",
                                List.of()))
                .then()
                .statusCode(422);
        put(
                        worker,
                        id,
                        seen,
                        Map.of(
                                "goals",
                                List.of(Map.of(
                                        "words", SISTER, "id", UUID.randomUUID().toString())),
                                "needs",
                                List.of(),
                                "supports",
                                List.of()))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/goals/0/id"));
        Map<String, String> housing = Map.of("need", "housing", "state", "met");
        put(worker, id, seen, Map.of("goals", List.of(), "needs", List.of(housing, housing), "supports", List.of()))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/needs/1/need"));
        read(worker, id).then().header("ETag", "\"0\"");
    }

    @Test
    void itGoesWithAPersonWhoIsRecognizedIntoTheirNextFollowUp() {
        UUID person = UUID.randomUUID();
        UUID first = claimed(about(person, incident("plan-flats", Outcome.NONFATAL)));
        put(worker, first, read(worker, first), SAID).then().statusCode(200);
        Api.move(
                        worker,
                        first,
                        Api.read(first),
                        "attempts",
                        Map.of("at", Instant.now().toString(), "channel", "phone", "reached", "person"))
                .then()
                .statusCode(201);
        Api.move(worker, first, Api.read(first), "complete", Map.of("outcome", "engaged-plan-made"))
                .then()
                .statusCode(200);

        UUID next = claimed(about(person, incident("plan-flats", Outcome.NONFATAL)));

        read(worker, next).then().statusCode(200).body("goals.words", contains(SISTER));
    }

    @Test
    void whoIsRecognizedLaterLosesNothing() {
        IncidentSnapshot incident = incident("plan-flats", Outcome.NONFATAL);
        UUID id = claimed(incident);
        put(worker, id, read(worker, id), SAID).then().statusCode(200);

        incidents.sendAndAwait(about(UUID.randomUUID(), active(incident)));

        read(worker, id).then().body("goals.words", contains(SISTER));
    }

    @Test
    void whenTwoIncidentsTurnOutToBeOneBothPlansAreReadTogetherAndPartedAgainEachHasItsOwn() {
        IncidentSnapshot survivor = incident("plan-flats", Outcome.NONFATAL);
        IncidentSnapshot other = incident("plan-flats", Outcome.NONFATAL);
        UUID goesOn = claimed(survivor);
        UUID ends = claimed(other);
        put(worker, goesOn, read(worker, goesOn), SAID).then().statusCode(200);
        Response before = read(worker, goesOn);
        put(
                        worker,
                        ends,
                        read(worker, ends),
                        Map.of(
                                "goals",
                                List.of(Map.of("words", "Go back to school")),
                                "needs",
                                List.of(Map.of("need", "housing", "state", "met")),
                                "supports",
                                List.of()))
                .then()
                .statusCode(200);

        IncidentSnapshot merged = mergedInto(other, survivor);
        incidents.sendAndAwait(merged);

        Response together = read(worker, goesOn);
        together.then()
                .body("goals.words", containsInAnyOrder(SISTER, "Go back to school"))
                .body("needs.state", contains("met"));
        put(worker, goesOn, before, SAID).then().statusCode(412);

        incidents.sendAndAwait(active(merged));

        read(worker, goesOn).then().body("goals.words", contains(SISTER)).body("needs.state", contains("wanted"));
        read(Api.lead(), ends).then().body("goals.words", contains("Go back to school"));
    }

    private UUID claimed(IncidentSnapshot incident) {
        incidents.sendAndAwait(incident);
        UUID id = FollowUps.onlyOne(incident.incidentId());
        Api.claim(worker, id, Api.read(id)).then().statusCode(200);
        return id;
    }

    private static Response read(TestTokens who, UUID id) {
        return Api.as(who).header("Purpose", "TREAT").get("/v1/follow-ups/{id}/care-plan", id);
    }

    private static Response put(TestTokens who, UUID id, Response seen, Map<String, ?> body) {
        return Api.as(who)
                .header("If-Match", seen.header("ETag"))
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/follow-ups/{id}/care-plan", id);
    }
}
