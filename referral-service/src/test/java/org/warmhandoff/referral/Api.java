package org.warmhandoff.referral;

import java.util.Map;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.testkit.TestTokens;

/** Calls to the service under test. */
public final class Api {

    private Api() {}

    public static TestTokens worker(String account) {
        return TestTokens.of(account).role(Roles.OUTREACH_WORKER).agency("outreach");
    }

    public static TestTokens lead() {
        return TestTokens.of("lead-1").role(Roles.TEAM_LEAD).agency("outreach");
    }

    public static TestTokens coordinator() {
        return TestTokens.of("coordinator-1").role(Roles.COORDINATOR).agency("outreach");
    }

    public static TestTokens administrator() {
        return TestTokens.of("admin-1").role(Roles.ADMINISTRATOR).agency("outreach");
    }

    public static RequestSpecification as(TestTokens who) {
        return RestAssured.given().auth().oauth2(who.signed());
    }

    public static Response read(UUID followUp) {
        return as(coordinator()).get("/v1/follow-ups/{id}", followUp);
    }

    /** A move of the version that this answer gave. */
    public static Response move(TestTokens who, UUID followUp, Response seen, String move, Map<String, ?> body) {
        return as(who).header("If-Match", seen.header("ETag"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/follow-ups/{id}/{move}", followUp, move);
    }

    public static Response claim(TestTokens who, UUID followUp, Response seen) {
        return as(who).header("If-Match", seen.header("ETag")).post("/v1/follow-ups/{id}/claim", followUp);
    }

    /** Makes the team, or changes it when it is there. */
    public static Response putTeam(String code, String... areas) {
        RequestSpecification request =
                as(administrator()).contentType(ContentType.JSON).body(Map.of("name", "Team " + code, "areas", areas));
        Response existing = as(administrator()).get("/v1/teams/{code}", code);
        if (existing.statusCode() == 200) {
            request.header("If-Match", existing.header("ETag"));
        }
        return request.put("/v1/teams/{code}", code);
    }
}
