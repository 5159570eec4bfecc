package org.warmhandoff.referral.supply;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.warmhandoff.referral.Incidents.incident;

/** What a team has is what came in, less what was given, until somebody counts; and it never stands against giving. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class SupplyTest {

    private static final TestTokens WORKER = Api.worker("worker-4");

    @Inject
    Database database;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final String area = "supply-" + unique;
    private final String team = "supply-peers-" + unique;

    @BeforeEach
    void team() {
        Api.putTeam(team, area);
    }

    @Test
    void whatIsGivenAtAnAttemptIsTakenOffWithIt() {
        move("received", 24).then().statusCode(200).body("onHand", equalTo(24));

        attempt(false, Map.of("naloxone-kit", 2, "neutral-card", 1));

        JsonPath supplies = supplies();
        assertThat(supplies.getMap("items.collectEntries { [it.material, it.onHand] }"))
                .containsEntry("naloxone-kit", 22)
                .containsEntry("neutral-card", -1);
        assertThat(supplies.getBoolean("items.find { it.material == 'neutral-card' }.mustBeCounted"))
                .as("more was given than came in: that is to be looked at, and was no reason to give nothing")
                .isTrue();
    }

    @Test
    void anAttemptThatIsSentTwiceIsTakenOffOnce() {
        move("received", 24);
        String key = UUID.randomUUID().toString();
        UUID id = claimed(false);
        Response seen = Api.read(id);
        Map<String, Object> attempt = attemptOf(Map.of("naloxone-kit", 2));

        for (int sent = 0; sent < 2; sent++) {
            Api.as(WORKER)
                    .header("If-Match", seen.header("ETag"))
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(attempt)
                    .post("/v1/follow-ups/{id}/attempts", id)
                    .then()
                    .statusCode(201);
        }

        assertThat(onHand()).isEqualTo(22);
    }

    @Test
    void nothingIsGivenAtAnExercise() {
        move("received", 24);

        attempt(true, Map.of("naloxone-kit", 2));

        assertThat(onHand()).isEqualTo(24);
    }

    @Test
    void aCountPutsTheStockRightAndSaysWhenItWas() {
        move("received", 24);
        move("lost", 3).then().body("onHand", equalTo(21));

        move("counted", 8)
                .then()
                .statusCode(200)
                .body("onHand", equalTo(8))
                .body("low", equalTo(true))
                .body("countedAt", notNullValue());

        assertThat(onHand()).isEqualTo(8);
    }

    @Test
    void aMovementThatIsSentTwiceIsRecordedOnce() {
        String key = UUID.randomUUID().toString();
        for (int sent = 0; sent < 2; sent++) {
            Api.as(Api.lead())
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(movement("received", 24))
                    .post("/v1/supplies/movements")
                    .then()
                    .statusCode(200)
                    .body("onHand", equalTo(24));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kind, given, /kind",
        "kind, stolen, /kind",
        "quantity, 0, /quantity",
        "quantity, -1, /quantity",
        "quantity, 100001, /quantity",
        "material, sandwich, /material",
        "team, nobodys-team, /team"
    })
    void whatIsWrongIsNamed(String field, String value, String pointer) {
        Map<String, Object> movement = new HashMap<>(movement("received", 24));
        movement.put(field, field.equals("quantity") ? (Object) Integer.valueOf(value) : value);

        Api.as(Api.lead())
                .contentType(ContentType.JSON)
                .body(movement)
                .post("/v1/supplies/movements")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
    }

    private Response move(String kind, int quantity) {
        return Api.as(Api.lead())
                .contentType(ContentType.JSON)
                .body(movement(kind, quantity))
                .post("/v1/supplies/movements");
    }

    private Map<String, Object> movement(String kind, int quantity) {
        return Map.of("team", team, "material", "naloxone-kit", "kind", kind, "quantity", quantity);
    }

    private JsonPath supplies() {
        return Api.as(WORKER)
                .get("/v1/supplies?team={team}", team)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private int onHand() {
        return supplies().getInt("items.find { it.material == 'naloxone-kit' }.onHand");
    }

    private UUID claimed(boolean exercise) {
        IncidentSnapshot overdose = incident(area, Outcome.NONFATAL);
        IncidentSnapshot incident = exercise ? Incidents.exercise(overdose) : overdose;
        try (TopicProbe probe = TopicProbe.ofPlatform()) {
            new Incidents(database, probe).sendAndAwait(incident);
        }
        UUID id = exercise
                ? UUID.fromString(Api.as(Api.lead())
                        .get("/v1/follow-ups?exercise=true&incident={incident}", incident.incidentId())
                        .path("items[0].followUpId"))
                : FollowUps.onlyOne(incident.incidentId());
        Api.claim(WORKER, id, Api.read(id)).then().statusCode(200);
        return id;
    }

    private void attempt(boolean exercise, Map<String, Integer> materials) {
        UUID id = claimed(exercise);
        Api.move(WORKER, id, Api.read(id), "attempts", attemptOf(materials))
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> attemptOf(Map<String, Integer> materials) {
        return Map.of(
                "at", Instant.now().minusSeconds(60).toString(),
                "channel", "street",
                "reached", "person",
                "consent", "given",
                "materials", materials);
    }
}
