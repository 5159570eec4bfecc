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

import org.warmhandoff.contracts.followup.FollowUpSnapshot;
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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.warmhandoff.referral.Incidents.about;
import static org.warmhandoff.referral.Incidents.incident;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class ContactRulesTest {

    private final TestTokens worker = Api.worker("worker-4");
    private final UUID person = UUID.randomUUID();

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
    void anAttemptIsReadBackAsItWasRecorded() {
        UUID id = followUp();
        Response claimed = Api.claim(worker, id, Api.read(id));
        Map<String, Object> whole = attempt("street", "person");
        whole.put("place", "shelter");
        whole.put("crew", List.of("peer", "clinician"));
        whole.put("policePresent", false);
        whole.put("consent", "given");
        whole.put("materials", Map.of("naloxone-kit", 2, "neutral-card", 1));
        whole.put("nextStep", "meet");
        whole.put("nextAt", "2099-03-07T15:00:00Z");

        Api.move(worker, id, claimed, "attempts", whole).then().statusCode(201);

        Api.as(worker)
                .get("/v1/follow-ups/{id}/attempts", id)
                .then()
                .statusCode(200)
                .body("items[0].place", equalTo("shelter"))
                .body("items[0].crew", contains("peer", "clinician"))
                .body("items[0].consent", equalTo("given"))
                .body("items[0].materials.naloxone-kit", equalTo(2))
                .body("items[0].nextStep", equalTo("meet"))
                .body("items[0].nextAt", equalTo("2099-03-07T15:00:00Z"));
    }

    @Test
    void theKitsThatWereGivenArePublishedAndNotForgottenByTheNextMove() {
        UUID id = followUp();
        Response claimed = Api.claim(worker, id, Api.read(id));
        Map<String, Object> whole = attempt("street", "person");
        whole.put("consent", "given");
        whole.put("materials", Map.of("naloxone-kit", 2));
        Response tried = Api.move(worker, id, claimed, "attempts", whole);

        Api.move(worker, id, tried, "return", Map.of("reason", "workload"))
                .then()
                .statusCode(200);

        assertThat(FollowUps.published(probe, id, 4))
                .extracting(FollowUpSnapshot::kitsGiven)
                .containsExactly(0, 0, 2, 2);
    }

    @Test
    void aRefusedAttemptSaysWhichRuleAndWhyAndIsNotKept() {
        UUID id = followUp();
        Response claimed = Api.claim(worker, id, Api.read(id));
        Map<String, Object> left = attempt("street", "nobody");
        left.put("materials", Map.of("naloxone-kit", 1));

        Api.move(worker, id, claimed, "attempts", left)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/materials"))
                .body("errors[0].code", equalTo("nothing-left-behind"))
                .body("detail", containsString("neutral card"));
        Api.read(id).then().body("attempts", equalTo(0));
    }

    @Test
    void whatAPersonWishesBindsEveryWorkerInEveryFollowUpOfTheirs() {
        UUID id = followUp();
        Api.claim(worker, id, Api.read(id));
        Response none = Api.as(worker).get("/v1/follow-ups/{id}/wishes", id);
        none.then().statusCode(200).header("ETag", "\"0\"");

        put(worker, id, none, Map.of("refusedChannels", List.of("phone"), "withoutPolice", true))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("refusedChannels", contains("phone"));
        put(worker, id, none, Map.of()).then().statusCode(412);
        put(Api.worker("worker-17"), id, none, Map.of()).then().statusCode(403);

        Response seen = Api.read(id);
        Api.move(worker, id, seen, "attempts", attempt("phone", "nobody"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("not-on-this-channel"));
        Api.move(worker, id, seen, "attempts", attempt("text", "nobody")).then().statusCode(201);
        Api.move(worker, id, Api.read(id), "complete", Map.of("outcome", "engaged-plan-made"))
                .then()
                .statusCode(200);

        UUID next = followUp();
        Api.as(worker).get("/v1/follow-ups/{id}/wishes", next).then().body("withoutPolice", equalTo(true));
    }

    @Test
    void notNowHoldsUntilTheDay() {
        UUID id = followUp();
        Response claimed = Api.claim(worker, id, Api.read(id));
        Response none = Api.as(worker).get("/v1/follow-ups/{id}/wishes", id);
        put(
                        worker,
                        id,
                        none,
                        Map.of(
                                "notBefore",
                                Instant.now().plus(Duration.ofDays(7)).toString()))
                .then()
                .statusCode(200);

        Api.move(worker, id, claimed, "attempts", attempt("text", "nobody"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("not-before-the-day-they-said"));
        Map<String, Object> theyCalled = attempt("phone", "person");
        theyCalled.put("initiatedByPerson", true);
        Api.move(worker, id, claimed, "attempts", theyCalled).then().statusCode(201);
    }

    @Test
    void thereIsNoPlaceForWordsOrForAWarrant() {
        UUID id = followUp();
        Response claimed = Api.claim(worker, id, Api.read(id));
        for (String field : List.of("notes", "warrantCheck")) {
            Map<String, Object> told = attempt("phone", "person");
            told.put(field, "something that was said");

            Api.move(worker, id, claimed, "attempts", told)
                    .then()
                    .statusCode(422)
                    .body(not(containsString("something that was said")));
        }
    }

    private UUID followUp() {
        IncidentSnapshot incident = about(person, incident("contact-flats", Outcome.NONFATAL));
        incidents.sendAndAwait(incident);
        return FollowUps.onlyOne(incident.incidentId());
    }

    private static Map<String, Object> attempt(String channel, String reached) {
        return new HashMap<>(Map.of("at", Instant.now().toString(), "channel", channel, "reached", reached));
    }

    private static Response put(TestTokens who, UUID id, Response seen, Map<String, ?> body) {
        return Api.as(who)
                .header("If-Match", seen.header("ETag"))
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/follow-ups/{id}/wishes", id);
    }
}
