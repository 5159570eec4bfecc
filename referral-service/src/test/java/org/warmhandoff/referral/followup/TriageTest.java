package org.warmhandoff.referral.followup;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.referral.Api;
import org.warmhandoff.referral.FollowUps;
import org.warmhandoff.referral.Incidents;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;
import org.warmhandoff.testkit.TopicProbe;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.warmhandoff.referral.Incidents.about;
import static org.warmhandoff.referral.Incidents.incident;
import static org.warmhandoff.referral.Incidents.person;
import static org.warmhandoff.referral.Incidents.with;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class TriageTest {

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
    void aMinorIsInTriageUntilALeadReleasesThem() {
        UUID id = followUp(with(
                person(null, AgeBand.UNDER_18, OutreachConsent.NOT_ASKED), incident("triage-flats", Outcome.NONFATAL)));

        Response held = Api.read(id);
        held.then()
                .body("status", equalTo("triage"))
                .body("fhirStatus", equalTo("draft"))
                .body("statusReason", equalTo("minor"))
                .body("findings", hasItem("minor"));
        Api.claim(Api.worker("worker-4"), id, held).then().statusCode(409);
        lead(Api.worker("worker-4"), id, held, "release").then().statusCode(403);
        lead(Api.lead(), id, held, "release")
                .then()
                .statusCode(200)
                .body("status", equalTo("open"))
                .body("findings", hasItem("minor"));
    }

    @Test
    void aSuspectedDuplicateIsInTriageUntilTheQuestionIsAnswered() {
        IncidentSnapshot suspected = Incidents.suspectedDuplicate(
                about(UUID.randomUUID(), incident("triage-flats", Outcome.NONFATAL)), true);
        UUID id = followUp(suspected);
        Api.read(id).then().body("status", equalTo("triage")).body("statusReason", equalTo("suspected-duplicate"));

        incidents.sendAndAwait(Incidents.suspectedDuplicate(suspected, false));

        Api.read(id).then().body("status", equalTo("open")).body("statusReason", nullValue());
    }

    @Test
    void aLeadNeedNotWaitForTheAnswerAndADoubtThatComesLaterTakesNothingFromAWorker() {
        IncidentSnapshot sure = about(UUID.randomUUID(), incident("triage-flats", Outcome.NONFATAL));
        UUID begun = followUp(sure);
        Api.claim(Api.worker("worker-4"), begun, Api.read(begun)).then().statusCode(200);
        incidents.sendAndAwait(Incidents.suspectedDuplicate(sure, true));
        Api.read(begun).then().body("status", equalTo("claimed")).body("findings", hasItem("suspected-duplicate"));

        IncidentSnapshot suspected = Incidents.suspectedDuplicate(
                about(UUID.randomUUID(), incident("triage-flats", Outcome.NONFATAL)), true);
        UUID held = followUp(suspected);
        lead(Api.lead(), held, Api.read(held), "release").then().body("status", equalTo("open"));
        incidents.sendAndAwait(Incidents.suspectedDuplicate(suspected, true));
        Api.read(held).then().body("status", equalTo("open"));
    }

    @Test
    void whoRefusedContactHasATaskThatNobodyCanTake() {
        UUID id = followUp(with(
                person(UUID.randomUUID(), AgeBand.FROM_25, OutreachConsent.REFUSED),
                incident("triage-flats", Outcome.NONFATAL)));

        Api.read(id).then().body("status", equalTo("cancelled")).body("statusReason", equalTo("do-not-contact"));
    }

    @Test
    void whoeverSaysNeverIsLeftAloneFromThenOn() {
        UUID person = UUID.randomUUID();
        UUID first = followUp(about(person, incident("triage-flats", Outcome.NONFATAL)));
        Response claimed = Api.claim(Api.worker("worker-4"), first, Api.read(first));

        Api.move(Api.worker("worker-4"), first, claimed, "complete", Map.of("outcome", "declined-do-not-contact"))
                .then()
                .statusCode(200);

        UUID second = followUp(about(person, incident("triage-flats", Outcome.NONFATAL)));
        Api.read(second).then().body("status", equalTo("cancelled")).body("statusReason", equalTo("do-not-contact"));
    }

    @Test
    void whatIsSaidInAnExerciseBindsNobody() {
        UUID person = UUID.randomUUID();
        IncidentSnapshot rehearsed = Incidents.exercise(about(person, incident("triage-flats", Outcome.NONFATAL)));
        incidents.sendAndAwait(rehearsed);
        UUID exercise = UUID.fromString(Api.as(Api.lead())
                .get("/v1/follow-ups?exercise=true&incident={incident}", rehearsed.incidentId())
                .path("items[0].followUpId"));
        Response claimed = Api.claim(Api.worker("worker-4"), exercise, Api.read(exercise));
        Api.move(Api.worker("worker-4"), exercise, claimed, "complete", Map.of("outcome", "declined-do-not-contact"))
                .then()
                .statusCode(200);

        UUID live = followUp(about(person, incident("triage-flats", Outcome.NONFATAL)));
        Api.read(live).then().body("status", equalTo("open")).body("priority", equalTo("routine"));
    }

    @Test
    void anotherOverdoseOfAPersonIsAttachedToTheirOpenTask() {
        UUID person = UUID.randomUUID();
        UUID first = followUp(about(person, incident("triage-flats", Outcome.NONFATAL)));
        IncidentSnapshot again = about(person, incident("triage-heights", Outcome.NONFATAL));
        UUID second = followUp(again);

        Api.read(second)
                .then()
                .body("status", equalTo("cancelled"))
                .body("statusReason", equalTo("open-task-exists"))
                .body("attachedTo", equalTo(first.toString()));
        Api.read(first)
                .then()
                .body("status", equalTo("open"))
                .body("priority", equalTo("urgent"))
                .body("restartedAt", equalTo(again.occurredAt().toString()));
    }

    @Test
    void whatWasAttachedIsOpenAgainWhenTheOtherIncidentIsWithdrawnOrEnteredInError() {
        UUID person = UUID.randomUUID();
        IncidentSnapshot withdrawn = about(person, incident("triage-flats", Outcome.NONFATAL));
        UUID first = followUp(withdrawn);
        UUID second = followUp(about(person, incident("triage-flats", Outcome.NONFATAL)));
        UUID third = followUp(about(person, incident("triage-flats", Outcome.NONFATAL)));

        incidents.sendAndAwait(
                Incidents.next(withdrawn, Classification.SUSPECTED, IncidentStatus.WITHDRAWN, Outcome.NONFATAL));

        Api.read(first).then().body("statusReason", equalTo("incident-withdrawn"));
        Api.read(second).then().body("status", equalTo("open")).body("attachedTo", nullValue());
        Api.read(third).then().body("status", equalTo("cancelled")).body("attachedTo", equalTo(second.toString()));

        lead(Api.lead(), second, Api.read(second), "enter-in-error")
                .then()
                .statusCode(200)
                .body("status", equalTo("entered-in-error"));
        Api.read(third).then().body("status", equalTo("open"));
    }

    @Test
    void whatIsReportedLateIsOneVersionThatSaysSo() {
        IncidentSnapshot late = Incidents.incident("triage-flats", Outcome.NONFATAL);
        late = Incidents.next(
                late,
                Classification.SUSPECTED,
                IncidentStatus.ACTIVE,
                late.occurredAt().minus(Duration.ofHours(30)),
                late.area(),
                Outcome.NONFATAL);
        Api.putTeam("triage-late-peers", "triage-flats");
        UUID id = followUp(late);

        Api.read(id)
                .then()
                .header("ETag", "\"1\"")
                .body("escalation", equalTo("lead"))
                .body("overdue", equalTo(true));
    }

    @Test
    void theHistorySaysWhereItStoodAndWhoMovedIt() {
        UUID id = followUp(about(UUID.randomUUID(), incident("triage-flats", Outcome.NONFATAL)));
        Response claimed = Api.claim(Api.worker("worker-4"), id, Api.read(id));
        Response held = Api.move(
                Api.worker("worker-4"),
                id,
                claimed,
                "hold",
                Map.of("reason", "in-hospital", "until", "2099-01-01T09:00:00Z"));
        held.then().statusCode(422).body("errors[0].pointer", equalTo("/until"));
        Api.move(Api.lead(), id, claimed, "return", Map.of("reason", "workload"))
                .then()
                .statusCode(200);

        Api.as(Api.worker("worker-17"))
                .get("/v1/follow-ups/{id}/history", id)
                .then()
                .statusCode(200)
                .body("items.status", contains("open", "claimed", "open"))
                .body("items.by", contains(null, "worker-4", "lead-1"))
                .body("items[2].statusReason", equalTo("workload"))
                .body("items[2].at", notNullValue());
    }

    @Test
    void aTransferGoesToATeamThatThereIs() {
        Api.putTeam("triage-peers", "triage-elsewhere");
        UUID id = followUp(about(UUID.randomUUID(), incident("triage-uncovered", Outcome.NONFATAL)));
        Response seen = Api.read(id);
        seen.then().body("team", nullValue()).body("findings", hasItem("outside-area"));

        Api.move(Api.lead(), id, seen, "transfer", Map.of("team", "no-such-team"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/team"));
        Api.move(Api.lead(), id, seen, "transfer", Map.of("team", "triage-peers"))
                .then()
                .statusCode(200)
                .body("team", equalTo("triage-peers"));
    }

    private UUID followUp(IncidentSnapshot incident) {
        incidents.sendAndAwait(incident);
        return FollowUps.onlyOne(incident.incidentId());
    }

    private static Response lead(TestTokens who, UUID id, Response seen, String move) {
        return Api.as(who).header("If-Match", seen.header("ETag")).post("/v1/follow-ups/{id}/{move}", id, move);
    }
}
