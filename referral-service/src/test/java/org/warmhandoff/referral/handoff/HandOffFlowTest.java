package org.warmhandoff.referral.handoff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.referral.Api;
import org.warmhandoff.referral.Incidents;
import org.warmhandoff.referral.agency.OutreachSettings;
import org.warmhandoff.referral.consent.ActOnConsents;
import org.warmhandoff.referral.directory.DirectoryApi;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;
import org.warmhandoff.testkit.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.warmhandoff.referral.Incidents.about;
import static org.warmhandoff.referral.Incidents.incident;

/** A warm hand-off, from the offer to the confirmed arrival, between agencies that see no more of each other than they must. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
@WithTestResource(OutreachSettings.class)
class HandOffFlowTest {

    private final String agency = "clinic-" + UUID.randomUUID().toString().substring(0, 8);
    private final TestTokens clinic = HandOffs.of(agency);
    private final TestTokens worker = Api.worker("worker-4");
    private final UUID person = UUID.randomUUID();

    @Inject
    Database database;

    @Inject
    ActOnConsents actOnConsents;

    @Inject
    ActOnHandOffs actOnHandOffs;

    private TopicProbe probe;
    private Incidents incidents;
    private UUID followUp;

    @BeforeEach
    void aClaimedFollowUp() {
        probe = TopicProbe.ofPlatform();
        incidents = new Incidents(database, probe);
        followUp = claimed(about(person, incident("hand-flats", Outcome.NONFATAL)));
    }

    @AfterEach
    void disconnect() {
        probe.close();
    }

    @Test
    void aHandOffIsOfferedAcceptedAndConfirmedByTheReceivingAgency() {
        String id = offered("housing");
        Instant arrived = Instant.now();

        HandOffs.move(clinic, id, 1, "accept", Map.of())
                .then()
                .statusCode(200)
                .body("status", equalTo("accepted"))
                .header("ETag", "\"2\"");
        HandOffs.move(clinic, id, 2, "arrive", Map.of("at", arrived.toString()))
                .then()
                .statusCode(200)
                .body("status", equalTo("arrived"))
                .body("confirmedBy", equalTo("receiving-agency"));

        HandOffs.read(Api.lead(), id)
                .then()
                .body("history.status", contains("offered", "accepted", "arrived"))
                .body("history.agency", contains("outreach", agency, agency));
        Api.move(worker, followUp, Api.read(followUp), "complete", Map.of("outcome", "linked"))
                .then()
                .statusCode(200);
    }

    @Test
    void linkedIsNotSaidWhileNobodyHasConfirmedTheArrival() {
        offered("housing");

        Api.move(worker, followUp, Api.read(followUp), "complete", Map.of("outcome", "linked"))
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("arrival-not-confirmed"));
        Api.read(followUp).then().body("status", equalTo("claimed"));
    }

    @Test
    void theReceivingAgencyIsToldWhatItNeedsAndNothingMoreAndEachTimeItIsWrittenDown() {
        Map<String, Object> body = HandOffs.to(agency, "housing");
        body.put("language", "es");
        body.put("accessNeeds", List.of("step-free"));
        String id = HandOffs.offer(worker, followUp, body)
                .then()
                .statusCode(201)
                .extract()
                .path("handOffId");

        Api.as(clinic)
                .get("/v1/hand-offs?waiting=true")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("items", hasSize(1))
                .body("items[0].received", equalTo(true))
                .body("items[0].need", equalTo("housing"))
                .body("items[0].area", equalTo("hand-flats"))
                .body("items[0].language", equalTo("es"))
                .body("items[0].accessNeeds", contains("step-free"))
                .body("items[0].notice", containsString("42 CFR part 2"))
                .body("items[0].followUpId", nullValue())
                .body("items[0].offeredBy", nullValue())
                .body("items[0].history", nullValue());
        Api.as(TestTokens.of("auditor-1").role(Roles.AUDITOR))
                .get("/v1/access-log?subject={id}", id)
                .then()
                .body("items", hasSize(1))
                .body("items[0].access.what.kind", equalTo("hand-off"))
                .body("items[0].access.what.basis", equalTo(followUp.toString()))
                .body("items[0].access.who.agency", equalTo(agency))
                .body("items[0].access.purpose", equalTo("COC"));
    }

    @Test
    void anAgencySeesItsOwnHandOffsAndNothingElse() {
        String id = offered("housing");
        TestTokens others = HandOffs.of("other-" + agency);

        HandOffs.read(others, id).then().statusCode(404);
        HandOffs.move(others, id, 1, "accept", Map.of()).then().statusCode(404);
        Api.as(others).get("/v1/hand-offs").then().statusCode(200).body("items", empty());
        for (String path : List.of("", "/attempts", "/consents", "/hand-offs", "/wishes", "/history")) {
            Api.as(clinic)
                    .get("/v1/follow-ups/" + followUp + path)
                    .then()
                    .statusCode(403)
                    .body("errors[0].code", equalTo("other-agency"));
        }
        for (String path : List.of("/v1/follow-ups", "/v1/teams")) {
            Api.as(clinic).get(path).then().statusCode(403);
        }
        Api.as(clinic).get("/v1/resources").then().statusCode(200);
    }

    @Test
    void whatWasDeclinedOrTakenBackTheAgencySeesNoMore() {
        String id = offered("food");
        HandOffs.move(clinic, id, 1, "decline", Map.of("reason", "no-capacity"))
                .then()
                .statusCode(200);

        HandOffs.read(clinic, id)
                .then()
                .statusCode(200)
                .body("status", equalTo("declined"))
                .body("need", nullValue())
                .body("area", nullValue())
                .body("notice", nullValue());
    }

    @Test
    void eachSideMakesItsOwnMoves() {
        String id = offered("food");

        refused(HandOffs.move(worker, id, 1, "accept", Map.of()), 403, "for-receiving-agency");
        refused(HandOffs.move(clinic, id, 1, "withdraw", Map.of("reason", "other")), 403, "for-worker-or-lead");
        refused(HandOffs.move(worker, id, 1, "arrive", now()), 409, "not-accepted");
        HandOffs.move(clinic, id, 1, "accept", Map.of()).then().statusCode(200);
        refused(HandOffs.move(clinic, id, 2, "accept", Map.of()), 409, "not-offered");
        refused(HandOffs.move(Api.worker("worker-17"), id, 2, "arrive", now()), 403, "for-worker-or-lead");
        refused(
                HandOffs.move(worker, id, 2, "arrive", Map.of("at", "2099-01-01T00:00:00Z")),
                422,
                "arrived-in-the-future");
        HandOffs.move(worker, id, 1, "arrive", now()).then().statusCode(412);
        Api.as(worker)
                .contentType(ContentType.JSON)
                .body(now())
                .post("/v1/hand-offs/{id}/arrive", id)
                .then()
                .statusCode(428);
        HandOffs.move(worker, id, 2, "arrive", now()).then().statusCode(200).body("confirmedBy", equalTo("worker"));
        refused(HandOffs.move(worker, id, 3, "withdraw", Map.of("reason", "other")), 409, "hand-off-ended");
    }

    @Test
    void noAgencyIsToldOfWhoDoesNotAgree() {
        Map<String, Object> body = HandOffs.to(agency, "housing");
        body.remove("consent");
        refused(HandOffs.offer(worker, followUp, body), 409, "no-consent-for-agency");

        HandOffs.consent(worker, followUp, Map.of("scope", "hand-off", "agency", agency, "how", "written"))
                .then()
                .statusCode(201);
        HandOffs.offer(worker, followUp, body).then().statusCode(201);
        refused(HandOffs.offer(worker, followUp, body), 409, "under-way-already");
    }

    @Test
    void whoTakesTheirConsentForAnAgencyBackIsHandedOnNoFurtherAndOutreachGoesOn() {
        String id = offered("housing");
        HandOffs.move(clinic, id, 1, "accept", Map.of()).then().statusCode(200);

        HandOffs.revoke(worker, followUp, "hand-off").then().statusCode(200);

        HandOffs.read(clinic, id)
                .then()
                .body("status", equalTo("withdrawn"))
                .body("reason", equalTo("consent-revoked"))
                .body("need", nullValue());
        refused(HandOffs.move(clinic, id, 3, "arrive", now()), 409, "hand-off-ended");
        Api.read(followUp).then().body("status", equalTo("claimed"));
    }

    @Test
    void whenTheConsentRunsOutTheHandOffIsTakenBack() {
        HandOffs.consent(
                        worker,
                        followUp,
                        Map.of(
                                "scope",
                                "hand-off",
                                "agency",
                                agency,
                                "how",
                                "spoken",
                                "expiresAt",
                                Instant.now().plus(Duration.ofHours(2)).toString()))
                .then()
                .statusCode(201);
        Map<String, Object> body = HandOffs.to(agency, "housing");
        body.remove("consent");
        String id = HandOffs.offer(worker, followUp, body)
                .then()
                .statusCode(201)
                .extract()
                .path("handOffId");

        actOnConsents.act(Instant.now().plus(Duration.ofHours(3)));

        HandOffs.read(worker, id)
                .then()
                .body("status", equalTo("withdrawn"))
                .body("reason", equalTo("consent-expired"));
    }

    @Test
    void anOfferThatNobodyAnswersIsLateAndThenLapsesOnceWhateverTheNumberOfReplicas() {
        String id = offered("housing");
        actOnHandOffs.act(Instant.now().plus(Duration.ofHours(13)));
        HandOffs.read(worker, id).then().body("late", equalTo(true)).body("status", equalTo("offered"));

        Instant later = Instant.now().plus(Duration.ofHours(25));
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> actOnHandOffs.act(later)),
                        CompletableFuture.runAsync(() -> actOnHandOffs.act(later)))
                .join();

        HandOffs.read(worker, id)
                .then()
                .body("status", equalTo("lapsed"))
                .body("history.status", contains("offered", "offered", "lapsed"))
                .body("history.by", contains("worker-4", null, null));
    }

    @Test
    void ofAnAgencyThatAcceptsAndAWorkerWhoWithdrawsAtOnceOneIsFirst() {
        for (int round = 0; round < 10; round++) {
            String id = offered("other");
            CompletableFuture<Integer> accept = CompletableFuture.supplyAsync(
                    () -> HandOffs.move(clinic, id, 1, "accept", Map.of()).statusCode());
            CompletableFuture<Integer> withdraw = CompletableFuture.supplyAsync(
                    () -> HandOffs.move(worker, id, 1, "withdraw", Map.of("reason", "found-elsewhere"))
                            .statusCode());

            assertThat(List.of(accept.join(), withdraw.join())).containsExactlyInAnyOrder(200, 412);
            HandOffs.read(worker, id)
                    .then()
                    .body("version", equalTo(2))
                    .body("status", equalTo(accept.join() == 200 ? "accepted" : "withdrawn"));
            if (accept.join() == 200) {
                HandOffs.move(worker, id, 2, "withdraw", Map.of("reason", "other"))
                        .then()
                        .statusCode(200);
            }
        }
    }

    @Test
    void aRepeatedRequestIsAnsweredOnceAndOffersOnce() {
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Api.as(worker)
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(HandOffs.to(agency, "food"))
                    .post("/v1/follow-ups/{id}/hand-offs", followUp)
                    .then()
                    .statusCode(201);
        }

        Api.as(worker).get("/v1/follow-ups/{id}/hand-offs", followUp).then().body("items", hasSize(1));
    }

    @Test
    void aServiceOfTheDirectoryNamesItsAgency() {
        String code = "nobody:" + agency;
        DirectoryApi.create(code, DirectoryApi.service("Rooms", "housing", "agency", agency))
                .then()
                .statusCode(201);
        DirectoryApi.create(code + "-2", DirectoryApi.service("Rooms too", "housing"))
                .then()
                .statusCode(201);

        HandOffs.offer(worker, followUp, Map.of("resource", code, "need", "housing", "consent", "spoken"))
                .then()
                .statusCode(201)
                .body("toAgency", equalTo(agency))
                .body("resource", equalTo(code));
        invalid(Map.of("resource", code, "need", "food"), "/need");
        invalid(Map.of("resource", code + "-2", "need", "housing"), "/resource");
        invalid(Map.of("resource", "nobody:nothing", "need", "housing"), "/resource");
        invalid(Map.of("need", "housing"), "/agency");
        invalid(Map.of("need", "zebra", "agency", agency), "/need");
        invalid(Map.of("need", "food", "agency", agency, "notes", "x"), "/notes");
    }

    @Test
    void followUpsOfOnePersonKeepBothsHandOffs() {
        String first = offered("housing");
        Api.move(worker, followUp, Api.read(followUp), "complete", Map.of("outcome", "engaged-plan-made"))
                .then()
                .statusCode(200);
        UUID second = claimed(about(person, incident("hand-flats", Outcome.NONFATAL)));
        String other = HandOffs.offer(worker, second, Map.of("agency", agency, "need", "food"))
                .then()
                .statusCode(201)
                .extract()
                .path("handOffId");

        Api.as(worker)
                .get("/v1/follow-ups/{id}/hand-offs", second)
                .then()
                .body("items.handOffId", containsInAnyOrder(first, other));
        HandOffs.revoke(worker, second, "hand-off").then().statusCode(200);
        HandOffs.read(worker, first).then().body("status", equalTo("withdrawn"));
        HandOffs.read(worker, other).then().body("status", equalTo("withdrawn"));
    }

    @Test
    void whatShouldNeverHaveBeenIsHandedOnNoFurther() {
        String id = offered("housing");

        Api.as(Api.lead())
                .header("If-Match", Api.read(followUp).header("ETag"))
                .post("/v1/follow-ups/{id}/enter-in-error", followUp)
                .then()
                .statusCode(200);

        HandOffs.read(Api.lead(), id).then().body("reason", equalTo("entered-in-error"));
    }

    @Test
    void aLeadSeesHowManyWaitAndAnExerciseIsNotOneOfThem() {
        String id = offered("housing");
        int waiting = waiting();
        IncidentSnapshot exercise = Incidents.exercise(incident("hand-flats", Outcome.NONFATAL));
        String ofExercise = HandOffs.offer(worker, claimed(exercise), HandOffs.to(agency, "housing"))
                .then()
                .statusCode(201)
                .extract()
                .path("handOffId");

        assertThat(waiting()).isEqualTo(waiting).isPositive();
        Api.as(Api.lead())
                .get("/v1/hand-offs?direction=sent&waiting=true&limit=500")
                .then()
                .body("items.handOffId", hasItem(id))
                .body("items.handOffId", not(hasItem(ofExercise)));
        Api.as(clinic).get("/v1/hand-offs").then().body("items.handOffId", contains(id));
        Api.as(clinic).get("/v1/hand-offs?exercise=true").then().body("items.handOffId", contains(ofExercise));
    }

    private static int waiting() {
        return Api.as(Api.lead()).get("/v1/worklist-summary").path("handOffs");
    }

    private String offered(String need) {
        return HandOffs.offer(worker, followUp, HandOffs.to(agency, need))
                .then()
                .statusCode(201)
                .extract()
                .path("handOffId");
    }

    private UUID claimed(IncidentSnapshot incident) {
        incidents.sendAndAwait(incident);
        UUID id = Api.as(Api.coordinator())
                .get(
                        "/v1/follow-ups?incident={id}&exercise={exercise}",
                        incident.incidentId(),
                        Boolean.TRUE.equals(incident.exercise()))
                .jsonPath()
                .getUUID("items[0].followUpId");
        Api.claim(worker, id, Api.read(id)).then().statusCode(200);
        return id;
    }

    private void invalid(Map<String, ?> body, String pointer) {
        HandOffs.offer(worker, followUp, body).then().statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    private static Map<String, String> now() {
        return Map.of("at", Instant.now().toString());
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("errors[0].code", equalTo(code));
    }
}
