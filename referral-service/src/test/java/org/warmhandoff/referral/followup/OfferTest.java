package org.warmhandoff.referral.followup;

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
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.contracts.followup.FollowUpSnapshot;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.referral.Api;
import org.warmhandoff.referral.FollowUps;
import org.warmhandoff.referral.Incidents;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.warmhandoff.referral.Incidents.about;
import static org.warmhandoff.referral.Incidents.incident;

/** What comes into a team's pool is offered to a worker of the team. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class OfferTest {

    private static final Duration OFFER_STANDS_FOR = Duration.ofHours(2);

    @Inject
    Database database;

    @Inject
    ActOnTime actOnTime;

    private TopicProbe probe;
    private String area;
    private String ana;
    private String ben;

    @BeforeEach
    void twoWorkersOfATeam() {
        probe = TopicProbe.ofPlatform();
        String unique = UUID.randomUUID().toString().substring(0, 8);
        area = "offer-" + unique;
        ana = "ana-" + unique;
        ben = "ben-" + unique;
        Api.putTeam(area + "-team", area).then().statusCode(201);
        register(ana, Map.of("areas", List.of(area)));
        register(ben, Map.of());
    }

    @AfterEach
    void disconnect() {
        probe.close();
    }

    @Test
    void aNewFollowUpIsOfferedInItsFirstVersionAndTheTopicSaysSo() {
        UUID id = followUp(incident(area, Outcome.NONFATAL));

        Api.read(id)
                .then()
                .body("version", equalTo(1))
                .body("status", equalTo("open"))
                .body("offeredTo", equalTo(ana))
                .body("offerReasons", contains("knows-the-area"));
        assertThat(FollowUps.published(probe, id, 1))
                .extracting(FollowUpSnapshot::offeredTo)
                .containsExactly(ana);
    }

    @Test
    void anybodyOfTheTeamMayClaimWhatIsOfferedToOne() {
        UUID id = followUp(incident(area, Outcome.NONFATAL));

        Api.claim(Api.worker(ben), id, Api.read(id))
                .then()
                .statusCode(200)
                .body("assignee", equalTo(ben))
                .body("offeredTo", nullValue());
    }

    @Test
    void anOfferThatNobodyTakesGoesToAnotherAndThenToThePoolAlone() {
        UUID id = followUp(incident(area, Outcome.NONFATAL));

        actOnTime.act(Instant.now().plus(OFFER_STANDS_FOR));
        Api.read(id).then().body("offeredTo", equalTo(ben)).body("offerReasons", contains("only-one"));

        actOnTime.act(Instant.now().plus(OFFER_STANDS_FOR.multipliedBy(2)));
        Api.read(id).then().body("offeredTo", nullValue()).body("status", equalTo("open"));
    }

    @Test
    void whatAWorkerGivesBackIsOfferedToAnother() {
        UUID id = followUp(incident(area, Outcome.NONFATAL));
        Api.claim(Api.worker(ana), id, Api.read(id)).then().statusCode(200);

        Api.move(Api.worker(ana), id, Api.read(id), "return", Map.of("reason", "workload"))
                .then()
                .statusCode(200)
                .body("offeredTo", equalTo(ben));
    }

    @Test
    void whoHasAConflictOfInterestNeverGetsThePersonAgain() {
        UUID person = UUID.randomUUID();
        UUID first = followUp(about(person, incident(area, Outcome.NONFATAL)));
        Api.claim(Api.worker(ana), first, Api.read(first)).then().statusCode(200);
        Api.move(Api.worker(ana), first, Api.read(first), "return", Map.of("reason", "conflict-of-interest"))
                .then()
                .statusCode(200);

        Api.claim(Api.worker(ana), first, Api.read(first))
                .then()
                .statusCode(409)
                .body("errors.code", contains("not-this-worker"));
        Api.claim(Api.worker(ben), first, Api.read(first)).then().statusCode(200);
        Api.move(Api.worker(ben), first, Api.read(first), "complete", Map.of("outcome", FollowUpOutcome.LINKED.code()))
                .then()
                .statusCode(200);
        UUID second = followUp(about(person, incident(area, Outcome.NONFATAL)));
        Api.read(second).then().body("offeredTo", equalTo(ben));
    }

    @Test
    void whoWorkedWithThePersonIsAskedAgain() {
        UUID person = UUID.randomUUID();
        UUID first = followUp(about(person, incident(area, Outcome.NONFATAL)));
        Api.claim(Api.worker(ben), first, Api.read(first)).then().statusCode(200);
        Api.move(
                        Api.worker(ben),
                        first,
                        Api.read(first),
                        "attempts",
                        Map.of("at", Instant.now().toString(), "channel", "phone", "reached", "person"))
                .then()
                .statusCode(201);
        Api.move(Api.worker(ben), first, Api.read(first), "complete", Map.of("outcome", FollowUpOutcome.LINKED.code()))
                .then()
                .statusCode(200);

        UUID second = followUp(about(person, incident(area, Outcome.NONFATAL)));

        Api.read(second).then().body("offeredTo", equalTo(ben)).body("offerReasons", contains("knows-the-person"));
    }

    @Test
    void aPersonWhoWantsAPeerGetsOne() {
        UUID id = followUp(incident(area, Outcome.NONFATAL));
        Api.as(Api.lead())
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(Map.of("peer", true))
                .put("/v1/follow-ups/{id}/wishes", id)
                .then()
                .statusCode(200)
                .body("peer", equalTo(true));

        Api.claim(Api.worker(ana), id, Api.read(id)).then().statusCode(409).body("errors.code", contains("peers-only"));
        register(ben, Map.of("role", "peer"));
        Api.claim(Api.worker(ben), id, Api.read(id)).then().statusCode(200);
    }

    @Test
    void aLeadAssignsAFollowUpToAWorkerOfTheirChoice() {
        UUID id = followUp(incident(area, Outcome.NONFATAL));

        Api.move(Api.worker(ana), id, Api.read(id), "assign", Map.of("worker", ben))
                .then()
                .statusCode(403);
        Api.move(Api.lead(), id, Api.read(id), "assign", Map.of("worker", "nobody-here"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/worker"));
        Api.move(Api.lead(), id, Api.read(id), "assign", Map.of("worker", ben))
                .then()
                .statusCode(200)
                .body("status", equalTo("claimed"))
                .body("assignee", equalTo(ben));
    }

    @Test
    void whatIsTransferredIsOfferedToTheOtherTeam() {
        UUID id = followUp(incident(area, Outcome.NONFATAL));
        Api.putTeam(area + "-others").then().statusCode(201);

        Api.move(Api.lead(), id, Api.read(id), "transfer", Map.of("team", area + "-others"))
                .then()
                .statusCode(200)
                .body("offeredTo", nullValue());
    }

    @Test
    void nothingIsOfferedToWhoLostSomebodyLately() {
        UUID first = followUp(incident(area, Outcome.NONFATAL));
        Api.claim(Api.worker(ana), first, Api.read(first)).then().statusCode(200);
        Api.move(Api.worker(ana), first, Api.read(first), "complete", Map.of("outcome", "deceased"))
                .then()
                .statusCode(200);

        UUID second = followUp(incident(area, Outcome.NONFATAL));

        Api.read(second).then().body("offeredTo", equalTo(ben));
    }

    private void register(String account, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("teams", List.of(area + "-team"), "role", "outreach-worker"));
        body.putAll(more);
        Response existing = Api.as(Api.administrator()).get("/v1/workers/{account}", account);
        var request = Api.as(Api.administrator()).contentType(ContentType.JSON).body(body);
        if (existing.statusCode() == 200) {
            request.header("If-Match", existing.header("ETag"));
        }
        request.put("/v1/workers/{account}", account).then().statusCode(existing.statusCode() == 200 ? 200 : 201);
    }

    private UUID followUp(IncidentSnapshot incident) {
        new Incidents(database, probe).sendAndAwait(incident);
        return FollowUps.onlyOne(incident.incidentId());
    }
}
