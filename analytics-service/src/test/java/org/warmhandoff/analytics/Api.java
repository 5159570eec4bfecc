package org.warmhandoff.analytics;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.testkit.TestTokens;

/** Calls to the service under test. */
public final class Api {

    private Api() {}

    /** A code that no other test uses. */
    public static String newArea() {
        return "area-" + UUID.randomUUID();
    }

    public static RequestSpecification as(String role) {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.of("someone").role(role).signed());
    }

    public static RequestSpecification analyst() {
        return as(Roles.ANALYST);
    }

    /** One count, now. */
    public static long count(String area, String measure, String window) {
        Response answer = analyst()
                .queryParam("area", area)
                .queryParam("measure", measure)
                .queryParam("window", window)
                .get("/v1/counts");
        if (answer.statusCode() == 404) {
            return 0;
        }
        List<Integer> counts = answer.then().statusCode(200).extract().path("items.count");
        return counts.get(0);
    }

    /** Waits for a count. */
    public static void awaitCount(String area, String measure, String window, long wanted) {
        Awaitility.await(area + " " + measure + " " + window)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> count(area, measure, window) == wanted);
    }
}
