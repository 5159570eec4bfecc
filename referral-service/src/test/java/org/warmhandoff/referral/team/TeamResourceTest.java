package org.warmhandoff.referral.team;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class TeamResourceTest {

    private final String code = "team-" + UUID.randomUUID();
    private final String area = "area-" + UUID.randomUUID();

    @Inject
    Database database;

    @Test
    void aTeamIsCreatedReadAndListed() {
        Response created = Api.putTeam(code, "mill-hollow", area, area);

        created.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith("/v1/teams/" + code))
                .body("code", equalTo(code))
                .body("areas", contains(area, "mill-hollow"));
        Response read = Api.as(Api.worker("w-1")).get("/v1/teams/{code}", code);
        read.then().statusCode(200).header("ETag", "\"1\"");
        assertThat(read.asString()).isEqualTo(created.asString());
        Api.as(Api.worker("w-1"))
                .get("/v1/teams")
                .then()
                .statusCode(200)
                .body("items.code", hasItem(code))
                .body("next", equalTo(null));
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        String body = body("Renamed", area);
        Api.putTeam(code, area).then().statusCode(201);

        put(request(body)).then().statusCode(428).body("errors[0].pointer", equalTo("If-Match"));
        put(request(body).header("If-Match", "\"7\"")).then().statusCode(412);
        put(request(body).header("If-None-Match", "*"))
                .then()
                .statusCode(412)
                .body("errors[0].pointer", equalTo("If-None-Match"));
        put(request(body).header("If-Match", "\"1\""))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Renamed"));
        put(request(body).header("If-Match", "\"1\"")).then().statusCode(412);
        put(request(body).header("If-Match", "\"2\"")).then().statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void whoWantsToChangeCannotCreateByAccident() {
        put(request(body("Peers", area)).header("If-Match", "\"1\"")).then().statusCode(412);
        Api.as(Api.lead()).get("/v1/teams/{code}", code).then().statusCode(404);
        put(request(body("Peers", area)).header("If-None-Match", "\"1\""))
                .then()
                .statusCode(400);
        put(request(body("Peers", area)).header("If-None-Match", "*")).then().statusCode(201);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("unknown field", "{\"name\":\"x\",\"areas\":[],\"zebra\":1}", "/zebra"),
                arguments("no name", "{\"areas\":[]}", "/name"),
                arguments("blank name", "{\"name\":\"  \",\"areas\":[]}", "/name"),
                arguments("long name", "{\"name\":\"" + "zebra".repeat(30) + "\",\"areas\":[]}", "/name"),
                arguments("no areas", "{\"name\":\"x\"}", "/areas"),
                arguments("no area code", "{\"name\":\"x\",\"areas\":[\"mill-hollow\",\"Zebra Hill\"]}", "/areas/1"),
                arguments("null for an area", "{\"name\":\"x\",\"areas\":[null]}", "/areas/0"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultyTeamIsAProblemThatNamesTheField(String what, String body, String pointer) {
        Response answer = put(request(body));

        answer.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));
        assertThat(answer.asString()).as(what).doesNotContain("zebrazebra", "Zebra");
    }

    @Test
    void aCodeThatIsNoCodeIsRefused() {
        Api.as(Api.administrator())
                .contentType(ContentType.JSON)
                .body(body("Peers", area))
                .put("/v1/teams/{code}", "Zebra Team")
                .then()
                .statusCode(422);
    }

    @Test
    void unfinishedFollowUpsWithoutATeamGetTheOneThatCoversThemNow() {
        try (TopicProbe probe = TopicProbe.ofPlatform()) {
            Incidents incidents = new Incidents(database, probe);
            IncidentSnapshot incident = Incidents.incident(area, Outcome.NONFATAL, Outcome.NONFATAL, Outcome.NONFATAL);
            incidents.sendAndAwait(incident);
            List<UUID> ids = FollowUps.ofIncident(incident.incidentId());
            Api.claim(Api.worker("w-1"), ids.get(1), Api.read(ids.get(1)));
            Api.move(Api.lead(), ids.get(2), Api.read(ids.get(2)), "cancel", Map.of("reason", "other"));

            Api.putTeam(code, area + "-county").then().statusCode(201);

            Api.read(ids.get(0)).then().header("ETag", "\"2\"").body("team", equalTo(code));
            Api.read(ids.get(1)).then().body("team", equalTo(code)).body("assignee", equalTo("w-1"));
            Api.read(ids.get(2)).then().body("team", equalTo(null));
            assertThat(FollowUps.published(probe, ids.get(0), 2))
                    .extracting(FollowUpSnapshot::team)
                    .containsExactly(null, code);
        }
    }

    @Test
    void aFollowUpKeepsItsTeamWhenTheMapIsRedrawn() {
        try (TopicProbe probe = TopicProbe.ofPlatform()) {
            Api.putTeam(code, area).then().statusCode(201);
            IncidentSnapshot incident = Incidents.incident(area, Outcome.NONFATAL);
            new Incidents(database, probe).sendAndAwait(incident);

            Api.putTeam(code).then().statusCode(200);
            Api.putTeam("other-" + code, area).then().statusCode(201);

            Api.read(FollowUps.onlyOne(incident.incidentId())).then().body("team", equalTo(code));
        }
    }

    private Response put(RequestSpecification request) {
        return request.put("/v1/teams/{code}", code);
    }

    private static RequestSpecification request(String body) {
        return Api.as(Api.administrator()).contentType(ContentType.JSON).body(body);
    }

    private static String body(String name, String area) {
        return "{\"name\":\"" + name + "\",\"areas\":[\"" + area + "\"]}";
    }
}
