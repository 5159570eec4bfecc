package org.warmhandoff.referral.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.referral.Api;
import org.warmhandoff.referral.FollowUps;
import org.warmhandoff.referral.Incidents;
import org.warmhandoff.referral.handoff.HandOffs;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;
import org.warmhandoff.testkit.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.warmhandoff.referral.Incidents.about;
import static org.warmhandoff.referral.Incidents.incident;

/** What people agree to binds everybody, and so does that they take it back. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class ConsentTest {

    private static final String CLINIC = "consent-clinic";

    private final TestTokens worker = Api.worker("worker-4");
    private final UUID person = UUID.randomUUID();

    @Inject
    Database database;

    @Inject
    ActOnConsents actOnConsents;

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
    void aYesAtAnAttemptIsAConsentAndOpensWhatConsentOpens() {
        UUID id = claimed(about(person, incident("consent-flats", Outcome.NONFATAL)));
        attempt(id, "street", "person", Map.of("consent", "given")).then().statusCode(201);

        HandOffs.consents(id)
                .then()
                .body("items", hasSize(1))
                .body("items[0].scope", equalTo("outreach-contact"))
                .body("items[0].how", equalTo("spoken"))
                .body("items[0].askedBy", equalTo("worker-4"))
                .body("items[0].askedByRole", equalTo("outreach-worker"))
                .body("items[0].standing", equalTo(true));
        attempt(id, "street", "nobody", Map.of("materials", Map.of("naloxone-kit", 1)))
                .then()
                .statusCode(201);
    }

    @Test
    void aNoAtALaterAttemptTakesItBackAndTheRulesHoldAgain() {
        UUID id = claimed(about(person, incident("consent-flats", Outcome.NONFATAL)));
        attempt(id, "street", "person", Map.of("consent", "given")).then().statusCode(201);

        attempt(id, "street", "person", Map.of("consent", "refused")).then().statusCode(201);

        HandOffs.consents(id)
                .then()
                .body("items[0].standing", equalTo(false))
                .body("items[0].revokedBy", equalTo("worker-4"));
        attempt(id, "street", "nobody", Map.of("materials", Map.of("naloxone-kit", 1)))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("nothing-left-behind"));
        Api.read(id).then().body("status", equalTo("in-progress"));
    }

    @Test
    void aConsentThatHasRunOutIsNone() {
        UUID id = claimed(about(person, incident("consent-flats", Outcome.NONFATAL)));
        Instant end = Instant.now().plusSeconds(2);
        consent(id, "outreach-contact", Map.of("expiresAt", end.toString()))
                .then()
                .statusCode(201);
        Awaitility.await("the end of the consent").until(() -> Instant.now().isAfter(end));

        attempt(id, "street", "nobody", Map.of("materials", Map.of("naloxone-kit", 1)))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("nothing-left-behind"));
        HandOffs.consents(id).then().body("items[0].standing", equalTo(false)).body("items[0].revokedAt", nullValue());
    }

    @Test
    void whoTakesBackContactIsLeftAloneAndWhateverIsUnderWayForThemStops() {
        UUID id = claimed(about(person, incident("consent-flats", Outcome.NONFATAL)));
        consent(id, "outreach-contact", Map.of()).then().statusCode(201);
        String handOff = HandOffs.offer(worker, id, HandOffs.to(CLINIC, "housing"))
                .then()
                .statusCode(201)
                .extract()
                .path("handOffId");
        Response seen = Api.read(id);

        HandOffs.revoke(Api.worker("worker-17"), id, "outreach-contact")
                .then()
                .statusCode(200)
                .body("standing", equalTo(false))
                .body("version", equalTo(2));

        Api.read(id).then().body("status", equalTo("cancelled")).body("statusReason", equalTo("do-not-contact"));
        HandOffs.read(Api.lead(), handOff)
                .then()
                .body("status", equalTo("withdrawn"))
                .body("reason", equalTo("consent-revoked"));
        assertThat(HandOffs.consents(id).<List<Boolean>>path("items.standing")).containsOnly(false);
        Api.move(worker, id, seen, "complete", Map.of("outcome", "engaged-plan-made"))
                .then()
                .statusCode(412);
        Api.move(worker, id, Api.read(id), "complete", Map.of("outcome", "engaged-plan-made"))
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("wants-no-contact"));
        IncidentSnapshot again = about(person, incident("consent-flats", Outcome.NONFATAL));
        incidents.sendAndAwait(again);
        Api.read(FollowUps.onlyOne(again.incidentId())).then().body("statusReason", equalTo("do-not-contact"));
    }

    @Test
    void aConsentIsTakenBackOnceAndOnlyByWhoeverHasReadIt() {
        UUID id = claimed(about(person, incident("consent-flats", Outcome.NONFATAL)));
        consent(id, "messages", Map.of()).then().statusCode(201).header("ETag", "\"1\"");

        Api.as(worker)
                .post("/v1/follow-ups/{id}/consents/{consent}/revoke", id, UUID.randomUUID())
                .then()
                .statusCode(428);
        HandOffs.revoke(worker, id, "messages").then().statusCode(200);
        HandOffs.revoke(worker, id, "messages").then().statusCode(412);
        Api.read(id).then().body("status", equalTo("claimed"));
    }

    @Test
    void aConsentIsRecordedOnceHoweverOftenItIsSent() {
        UUID id = claimed(about(person, incident("consent-flats", Outcome.NONFATAL)));
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Api.as(worker)
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(Map.of("scope", "messages", "how", "written"))
                    .post("/v1/follow-ups/{id}/consents", id)
                    .then()
                    .statusCode(201);
        }

        HandOffs.consents(id).then().body("items", hasSize(1));
    }

    @Test
    void whatDoesNotFitTogetherIsRefusedByName() {
        UUID id = claimed(about(person, incident("consent-flats", Outcome.NONFATAL)));

        refused(consent(id, "hand-off", Map.of()), "/agency");
        refused(consent(id, "check-ins", Map.of("agency", CLINIC)), "/agency");
        refused(consent(id, "messages", Map.of("expiresAt", "2020-01-01T00:00:00Z")), "/expiresAt");
        refused(consent(id, "messages", Map.of("givenAt", "2099-01-01T00:00:00Z")), "/givenAt");
        refused(consent(id, "everything", Map.of()), "/scope");
        HandOffs.consent(Api.worker("worker-17"), id, Map.of("scope", "messages", "how", "spoken"))
                .then()
                .statusCode(403);
    }

    @Test
    void checkInsEndWhenThePersonTakesTheirConsentBack() {
        IncidentSnapshot incident = about(person, incident("consent-flats", Outcome.NONFATAL));
        UUID id = claimed(incident);
        UUID checkIn = checkInAfter(incident, id);
        HandOffs.consents(checkIn).then().body("items.scope", contains("check-ins"));

        HandOffs.revoke(worker, checkIn, "check-ins").then().statusCode(200);

        Api.read(checkIn).then().body("status", equalTo("cancelled"));
        Api.read(id).then().body("status", equalTo("completed"));
    }

    @Test
    void checkInsEndWhenTheConsentRunsOutAlsoOfSomebodyWhomNobodyKnows() {
        IncidentSnapshot incident = incident("consent-flats", Outcome.NONFATAL);
        UUID id = claimed(incident);
        UUID checkIn = checkInAfter(incident, id);

        actOnConsents.act(Instant.now().plus(Duration.ofDays(119)));
        Api.read(checkIn).then().body("status", equalTo("on-hold"));
        actOnConsents.act(Instant.now().plus(Duration.ofDays(121)));

        Api.read(checkIn).then().body("status", equalTo("cancelled"));
    }

    @Test
    void followUpsOfOnePersonShareTheirConsents() {
        UUID first = claimed(about(person, incident("consent-flats", Outcome.NONFATAL)));
        consent(first, "messages", Map.of()).then().statusCode(201);
        Api.move(worker, first, Api.read(first), "complete", Map.of("outcome", "engaged-plan-made"))
                .then()
                .statusCode(200);
        UUID second = claimed(about(person, incident("consent-flats", Outcome.NONFATAL)));
        consent(second, "hand-off", Map.of("agency", CLINIC)).then().statusCode(201);

        HandOffs.consents(first).then().body("items.scope", containsInAnyOrder("messages", "hand-off"));
        HandOffs.consents(second).then().body("items.scope", containsInAnyOrder("messages", "hand-off"));
    }

    @Test
    void whoIsRecognizedLaterKeepsWhatTheyAgreedTo() {
        IncidentSnapshot unknown = incident("consent-flats", Outcome.NONFATAL);
        UUID id = claimed(unknown);
        consent(id, "messages", Map.of()).then().statusCode(201);

        incidents.sendAndAwait(about(person, unknown));
        UUID other = claimed(about(person, incident("consent-flats", Outcome.NONFATAL)), false);

        HandOffs.consents(id).then().body("items.scope", contains("messages"));
        HandOffs.consents(other).then().body("items.scope", contains("messages"));
    }

    @Test
    void anExerciseSaysNothingOfAnybody() {
        UUID real = claimed(about(person, incident("consent-flats", Outcome.NONFATAL)));
        consent(real, "outreach-contact", Map.of()).then().statusCode(201);
        UUID exercise = claimed(Incidents.exercise(about(person, incident("consent-flats", Outcome.NONFATAL))));
        HandOffs.consents(exercise).then().body("items", hasSize(0));
        consent(exercise, "outreach-contact", Map.of()).then().statusCode(201);

        HandOffs.revoke(worker, exercise, "outreach-contact").then().statusCode(200);

        Api.read(exercise).then().body("status", equalTo("cancelled"));
        Api.read(real).then().body("status", equalTo("claimed"));
        HandOffs.consents(real).then().body("items.standing", contains(true));
    }

    private UUID checkInAfter(IncidentSnapshot incident, UUID id) {
        Api.move(worker, id, Api.read(id), "complete", Map.of("outcome", "engaged-plan-made", "checkIns", true))
                .then()
                .statusCode(200);
        return FollowUps.ofIncident(incident.incidentId()).stream()
                .filter(one -> !one.equals(id))
                .findFirst()
                .orElseThrow();
    }

    private UUID claimed(IncidentSnapshot incident) {
        return claimed(incident, true);
    }

    private UUID claimed(IncidentSnapshot incident, boolean claim) {
        incidents.sendAndAwait(incident);
        UUID id = Api.as(Api.coordinator())
                .get(
                        "/v1/follow-ups?incident={id}&exercise={exercise}",
                        incident.incidentId(),
                        Boolean.TRUE.equals(incident.exercise()))
                .then()
                .body("items", hasSize(1))
                .extract()
                .jsonPath()
                .getUUID("items[0].followUpId");
        if (claim) {
            Api.claim(worker, id, Api.read(id)).then().statusCode(200);
        }
        return id;
    }

    private Response consent(UUID id, String scope, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("scope", scope, "how", "spoken"));
        body.putAll(more);
        return HandOffs.consent(worker, id, body);
    }

    private Response attempt(UUID id, String channel, String reached, Map<String, ?> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("at", Instant.now().toString(), "channel", channel, "reached", reached));
        body.putAll(more);
        return Api.move(worker, id, Api.read(id), "attempts", body);
    }

    private static void refused(Response answer, String pointer) {
        answer.then().statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }
}
