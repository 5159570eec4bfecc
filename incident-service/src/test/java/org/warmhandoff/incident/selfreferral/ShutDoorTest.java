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
import org.junit.jupiter.api.Test;

import org.warmhandoff.testkit.Platform;

/** A program that has not opened the door has none. */
@QuarkusTest
@TestProfile(ShutDoorTest.Shut.class)
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class ShutDoorTest {

    public static final class Shut implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("warm-handoff.self-referral.enabled", "false");
        }
    }

    @Test
    void nothingIsTaken() {
        RestAssured.get("/v1/self-referrals/areas").then().statusCode(404);
        RestAssured.given()
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
                .post("/v1/self-referrals")
                .then()
                .statusCode(404);
        RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("requestId", UUID.randomUUID()))
                .post("/v1/self-referrals/withdraw")
                .then()
                .statusCode(404);
    }
}
