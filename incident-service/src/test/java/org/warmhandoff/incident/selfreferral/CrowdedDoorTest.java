package org.warmhandoff.incident.selfreferral;

import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.warmhandoff.incident.Api;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody can bury the teams in work that nobody asked for. */
@QuarkusTest
@TestProfile(CrowdedDoorTest.Narrow.class)
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class CrowdedDoorTest {

    public static final class Narrow implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("warm-handoff.self-referral.per-sender", "2");
        }
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() {
        Api.loadCity();
        assertThat(ask().statusCode()).isEqualTo(201);
        assertThat(ask().statusCode()).isEqualTo(201);

        Response refused = ask();

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
    }

    private static Response ask() {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "requestId",
                        UUID.randomUUID(),
                        "areaCode",
                        "riverside",
                        "phone",
                        "+1 555 0100",
                        "consent",
                        true))
                .post("/v1/self-referrals");
    }
}
