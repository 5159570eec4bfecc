package org.warmhandoff.analytics;

import java.util.Map;
import java.util.Set;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may see exact counts. Reporters, police among them, give data and get none of it back. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "analytics"))
class AccessTest {

    private static final Set<String> ALL = Set.of(
            Roles.REPORTER,
            Roles.OUTREACH_WORKER,
            Roles.TEAM_LEAD,
            Roles.COORDINATOR,
            Roles.ANALYST,
            Roles.DATA_STEWARD,
            Roles.AUDITOR,
            Roles.ADMINISTRATOR,
            Roles.VAULT_READER,
            Roles.PARTNER);

    private static final Set<String> READERS =
            Set.of(Roles.TEAM_LEAD, Roles.COORDINATOR, Roles.ANALYST, Roles.DATA_STEWARD);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/counts?area=all",
                "/v1/counts/periods?area=all&period=day&from=2026-03-01&to=2026-03-02",
                "/v1/rates?area=all",
                "/v1/areas",
                "/v1/alerts",
                "/v1/alerts/settings",
                "/v1/follow-ups/summary"
            })
    void onlyThoseWhoMaySeeExactCountsMayCall(String path) {
        for (String role : ALL) {
            int status = Api.as(role).get(path).statusCode();
            assertThat(status).as(role).isEqualTo(READERS.contains(role) ? 200 : 403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/counts/stream", "/v1/follow-ups/stream"})
    void onlyThoseWhoMaySeeExactCountsMayFollowThem(String path) {
        for (String role : ALL) {
            try (EventStream stream = EventStream.open(TestTokens.of("someone").role(role), path)) {
                assertThat(stream.status()).as(role).isEqualTo(READERS.contains(role) ? 200 : 403);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/counts",
                "/v1/counts/stream",
                "/v1/counts/periods",
                "/v1/rates",
                "/v1/areas",
                "/v1/alerts",
                "/v1/alerts/settings",
                "/v1/alerts/00000000-0000-4000-8000-000000000000",
                "/v1/follow-ups/summary",
                "/v1/follow-ups/stream"
            })
    void nobodyGetsInWithoutAToken(String path) {
        RestAssured.get(path).then().statusCode(401).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "act", "close"})
    void onlyThoseWhoMaySeeAnAlertMayMoveIt(String move) {
        for (String role : ALL) {
            int status = RestAssured.given()
                    .auth()
                    .oauth2(TestTokens.of("someone")
                            .role(role)
                            .agency("county-health")
                            .signed())
                    .header("If-Match", "\"1\"")
                    .contentType("application/json")
                    .body(Map.of("action", "other", "review", "unclear"))
                    .post("/v1/alerts/00000000-0000-4000-8000-000000000000/" + move)
                    .statusCode();
            assertThat(status == 403).as(role).isEqualTo(!READERS.contains(role));
        }
        RestAssured.given()
                .contentType("application/json")
                .body(Map.of("action", "other", "review", "unclear"))
                .post("/v1/alerts/00000000-0000-4000-8000-000000000000/" + move)
                .then()
                .statusCode(401);
    }

    @Test
    void anyoneReadsWhatWasReleasedToThePublicAndAgenciesWhatWasToThem() {
        RestAssured.get("/v1/public/counts").then().statusCode(200);
        RestAssured.get("/v1/limited/counts").then().statusCode(401);
        for (String role : ALL) {
            int status = Api.as(role).get("/v1/limited/counts").statusCode();
            boolean allowed = READERS.contains(role) || role.equals(Roles.PARTNER);
            assertThat(status).as(role).isEqualTo(allowed ? 200 : 403);
        }
    }

    @Test
    void aForgedTokenIsNoToken() {
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.of("someone").role(Roles.ANALYST).forged().signed())
                .get("/v1/counts")
                .then()
                .statusCode(401);
    }
}
