package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.contracts.followup.StatusReason;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.referral.Api;
import org.warmhandoff.referral.FollowUps;
import org.warmhandoff.referral.Incidents;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;
import org.warmhandoff.testkit.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class FollowUpMovesTest {

    private final TestTokens worker = Api.worker("worker-4");
    private final TestTokens other = Api.worker("worker-17");

    @Inject
    Database database;

    private TopicProbe probe;
    private UUID id;

    @BeforeEach
    void followUp() {
        probe = TopicProbe.ofPlatform();
        IncidentSnapshot incident = Incidents.incident("moves-flats", Outcome.NONFATAL);
        new Incidents(database, probe).sendAndAwait(incident);
        id = FollowUps.onlyOne(incident.incidentId());
    }

    @AfterEach
    void disconnect() {
        probe.close();
    }

    @Test
    void aFollowUpGoesFromThePoolToItsOutcome() {
        Response claimed = Api.claim(worker, id, Api.read(id));
        claimed.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("claimed"))
                .body("fhirStatus", equalTo("accepted"))
                .body("assignee", equalTo("worker-4"));
        assertSameAsRead(claimed);

        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Response tried = Api.move(worker, id, claimed, "attempts", attempt(at, "phone", "nobody"));
        tried.then()
                .statusCode(201)
                .header("ETag", "\"3\"")
                .header("Location", endsWith("/v1/follow-ups/" + id + "/attempts"))
                .body("status", equalTo("in-progress"))
                .body("fhirStatus", equalTo("in-progress"))
                .body("attempts", equalTo(1))
                .body("firstAttemptAt", equalTo(at.toString()));
        assertSameAsRead(tried);

        Response again = Api.move(worker, id, tried, "attempts", attempt(at.plusMillis(5), "visit", "person"));
        again.then().statusCode(201).body("attempts", equalTo(2)).body("firstAttemptAt", equalTo(at.toString()));

        Response completed = Api.move(worker, id, again, "complete", Map.of("outcome", "engaged-plan-made"));
        completed
                .then()
                .statusCode(200)
                .header("ETag", "\"5\"")
                .body("status", equalTo("completed"))
                .body("outcome", equalTo("engaged-plan-made"))
                .body("assignee", equalTo("worker-4"));
        assertSameAsRead(completed);

        assertThat(FollowUps.published(probe, id, 5))
                .extracting(FollowUpSnapshot::version, FollowUpSnapshot::status, FollowUpSnapshot::attempts)
                .containsExactly(
                        tuple(1L, FollowUpStatus.OPEN, 0),
                        tuple(2L, FollowUpStatus.CLAIMED, 0),
                        tuple(3L, FollowUpStatus.IN_PROGRESS, 1),
                        tuple(4L, FollowUpStatus.IN_PROGRESS, 2),
                        tuple(5L, FollowUpStatus.COMPLETED, 2));
        assertThat(FollowUps.published(probe, id, 5)).last().satisfies(last -> assertThat(last.outcome())
                .isEqualTo(FollowUpOutcome.ENGAGED_PLAN_MADE));
    }

    @Test
    void attemptsAreListedInTheOrderInWhichTheyWereMadeAndAPageAtATime() {
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Response claimed = Api.claim(worker, id, Api.read(id));
        Response second = Api.move(worker, id, claimed, "attempts", attempt(at, "visit", "network"));
        Api.move(Api.lead(), id, second, "attempts", attempt(at.minusSeconds(60), "phone", "nobody"))
                .then()
                .statusCode(201);

        Api.as(other)
                .get("/v1/follow-ups/{id}/attempts", id)
                .then()
                .statusCode(200)
                .body("items.channel", contains("phone", "visit"))
                .body("items.reached", contains("nobody", "network"))
                .body("items.recordedBy", contains("lead-1", "worker-4"))
                .body("next", nullValue());
        Response page = Api.as(other).get("/v1/follow-ups/{id}/attempts?limit=1", id);
        page.then().body("items.channel", contains("phone"));
        Api.as(other)
                .get("/v1/follow-ups/{id}/attempts?limit=1&cursor={cursor}", id, page.path("next"))
                .then()
                .body("items.channel", contains("visit"))
                .body("next", nullValue());
    }

    @Test
    void aReturnedFollowUpIsBackInThePoolWithItsAttempts() {
        Response claimed = Api.claim(worker, id, Api.read(id));
        Response tried = Api.move(worker, id, claimed, "attempts", attempt(Instant.now(), "text", "nobody"));

        Response returned = Api.move(worker, id, tried, "return", Map.of("reason", "conflict-of-interest"));

        returned.then()
                .statusCode(200)
                .body("status", equalTo("open"))
                .body("statusReason", equalTo("conflict-of-interest"))
                .body("assignee", nullValue())
                .body("attempts", equalTo(1));
        Api.claim(other, id, returned)
                .then()
                .statusCode(200)
                .body("status", equalTo("claimed"))
                .body("statusReason", nullValue())
                .body("attempts", equalTo(1));
        assertThat(FollowUps.published(probe, id, 5).get(3).statusReason())
                .isEqualTo(StatusReason.CONFLICT_OF_INTEREST);
    }

    @Test
    void aLeadCancelsWhatCannotComeToAnOutcome() {
        Api.move(Api.lead(), id, Api.read(id), "cancel", Map.of("reason", "outside-area"))
                .then()
                .statusCode(200)
                .body("status", equalTo("cancelled"))
                .body("statusReason", equalTo("outside-area"));
        assertThat(FollowUps.published(probe, id, 2)).last().satisfies(last -> assertThat(last.statusReason())
                .isEqualTo(StatusReason.OUTSIDE_AREA));
    }

    @Test
    void anotherWorkerMayNotActOnItAndALeadMay() {
        Response claimed = Api.claim(worker, id, Api.read(id));

        Api.move(other, id, claimed, "attempts", attempt(Instant.now(), "phone", "person"))
                .then()
                .statusCode(403);
        Api.move(other, id, claimed, "return", Map.of("reason", "other")).then().statusCode(403);
        Api.move(other, id, claimed, "complete", Map.of("outcome", "linked"))
                .then()
                .statusCode(403);
        Api.move(Api.coordinator(), id, claimed, "complete", Map.of("outcome", "linked"))
                .then()
                .statusCode(200)
                .body("assignee", equalTo("worker-4"));
    }

    @Test
    void aMoveThatTheStateDoesNotAllowIsAConflict() {
        Response open = Api.read(id);
        Api.move(worker, id, open, "complete", Map.of("outcome", "linked"))
                .then()
                .statusCode(409)
                .contentType("application/problem+json");
        Response claimed = Api.claim(worker, id, open);
        Api.claim(other, id, claimed).then().statusCode(409);
        Response completed = Api.move(worker, id, claimed, "complete", Map.of("outcome", "linked"));
        Api.move(worker, id, completed, "return", Map.of("reason", "other"))
                .then()
                .statusCode(409);
    }

    @Test
    void aRepeatedRequestGetsItsFirstAnswerAlthoughTheVersionHasMovedOn() {
        Response claimed = Api.claim(worker, id, Api.read(id));
        Map<String, ?> attempt = attempt(Instant.now(), "phone", "person");
        String key = UUID.randomUUID().toString();
        Response first = withKey(key, claimed, attempt);
        Response moved = Api.move(worker, id, first, "attempts", attempt(Instant.now(), "text", "nobody"));

        Response repeated = withKey(key, claimed, attempt);

        first.then().statusCode(201);
        repeated.then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("ETag", first.header("ETag"))
                .header("Location", first.header("Location"));
        assertThat(repeated.asString()).isEqualTo(first.asString());
        Api.read(id).then().header("ETag", moved.header("ETag")).body("attempts", equalTo(2));
    }

    @Test
    void aKeyStandsForOneRequestOnly() {
        Response claimed = Api.claim(worker, id, Api.read(id));
        String key = UUID.randomUUID().toString();
        Response first = withKey(key, claimed, attempt(Instant.now(), "phone", "person"));

        withKey(key, first, attempt(Instant.now(), "street", "person"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("Idempotency-Key"));
        Api.read(id).then().body("attempts", equalTo(1));
    }

    private Response withKey(String key, Response seen, Map<String, ?> body) {
        return Api.as(worker)
                .header("If-Match", seen.header("ETag"))
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/follow-ups/{id}/attempts", id);
    }

    private void assertSameAsRead(Response answer) {
        Response read = Api.read(id);
        assertThat(answer.asString()).isEqualTo(read.asString());
        assertThat(answer.header("ETag")).isEqualTo(read.header("ETag"));
    }

    private static Map<String, ?> attempt(Instant at, String channel, String reached) {
        return Map.of("at", at.toString(), "channel", channel, "reached", reached);
    }
}
