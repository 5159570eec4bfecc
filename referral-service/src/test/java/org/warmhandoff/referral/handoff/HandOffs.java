package org.warmhandoff.referral.handoff;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.Response;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.referral.Api;
import org.warmhandoff.testkit.TestTokens;

/** Calls about hand-offs and consents. */
public final class HandOffs {

    private HandOffs() {}

    /** Somebody of a receiving agency. */
    public static TestTokens of(String agency) {
        return TestTokens.of("desk-of-" + agency).role(Roles.OUTREACH_WORKER).agency(agency);
    }

    /** To an agency, with the person's spoken consent. */
    public static Map<String, Object> to(String agency, String need) {
        return new HashMap<>(Map.of("agency", agency, "need", need, "consent", "spoken"));
    }

    public static Response offer(TestTokens who, UUID followUp, Map<String, ?> body) {
        return Api.as(who).contentType(ContentType.JSON).body(body).post("/v1/follow-ups/{id}/hand-offs", followUp);
    }

    public static Response move(TestTokens who, String handOff, long version, String move, Map<String, ?> body) {
        return Api.as(who)
                .header("If-Match", "\"" + version + "\"")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/hand-offs/{id}/{move}", handOff, move);
    }

    public static Response read(TestTokens who, String handOff) {
        return Api.as(who).get("/v1/hand-offs/{id}", handOff);
    }

    public static Response consents(UUID followUp) {
        return Api.as(Api.coordinator()).get("/v1/follow-ups/{id}/consents", followUp);
    }

    public static Response consent(TestTokens who, UUID followUp, Map<String, ?> body) {
        return Api.as(who).contentType(ContentType.JSON).body(body).post("/v1/follow-ups/{id}/consents", followUp);
    }

    /** Takes back the latest consent of the scope. */
    public static Response revoke(TestTokens who, UUID followUp, String scope) {
        String consent = consents(followUp).path("items.find { it.scope == '" + scope + "' }.consentId");
        return Api.as(who)
                .header("If-Match", "\"1\"")
                .post("/v1/follow-ups/{id}/consents/{consent}/revoke", followUp, consent);
    }
}
