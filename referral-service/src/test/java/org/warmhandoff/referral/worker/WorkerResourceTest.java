package org.warmhandoff.referral.worker;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.referral.Api;
import org.warmhandoff.testkit.Platform;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class WorkerResourceTest {

    private final String account = "worker-" + UUID.randomUUID();

    @BeforeEach
    void team() {
        Api.putTeam("worker-team", "worker-flats");
    }

    @Test
    void aWorkerIsRegisteredReadAndChanged() {
        Map<String, Object> body = Map.of(
                "teams",
                List.of("worker-team"),
                "role",
                "peer",
                "gender",
                "female",
                "languages",
                List.of("en", "es"),
                "skills",
                List.of("family"),
                "areas",
                List.of("worker-flats"),
                "shifts",
                List.of(Map.of("day", "SATURDAY", "from", "22:00", "to", "06:00")),
                "mostTasks",
                12);
        put(body)
                .put("/v1/workers/{account}", account)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString("/v1/workers/" + account));
        Api.as(Api.lead())
                .get("/v1/workers/{account}", account)
                .then()
                .statusCode(200)
                .body("role", equalTo("peer"))
                .body("languages", contains("en", "es"))
                .body("shifts[0].to", containsString("06:00"))
                .body("mostTasks", equalTo(12));
        Api.as(Api.lead()).get("/v1/workers?team=worker-team").then().body("items.account", hasItem(account));

        put(body).put("/v1/workers/{account}", account).then().statusCode(428);
        put(body)
                .header("If-Match", "\"7\"")
                .put("/v1/workers/{account}", account)
                .then()
                .statusCode(412);
        put(Map.of("teams", List.of("worker-team"), "role", "peer", "active", false))
                .header("If-Match", "\"1\"")
                .put("/v1/workers/{account}", account)
                .then()
                .statusCode(200)
                .body("active", equalTo(false))
                .body("shifts.size()", equalTo(0));
    }

    @Test
    void aMistakeIsNamedAndNeverRepeated() {
        put(Map.of("teams", List.of("no-such-team"), "role", "peer"))
                .put("/v1/workers/{account}", account)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/teams/0"))
                .body(not(containsString("no-such-team")));
        put(Map.of("teams", List.of("worker-team"), "role", "peer", "languages", List.of("Español!")))
                .put("/v1/workers/{account}", account)
                .then()
                .statusCode(422)
                .body(not(containsString("Español")));
        put(Map.of("teams", List.of("worker-team"), "role", "peer"))
                .put("/v1/workers/{account}", "somebody@example.org")
                .then()
                .statusCode(422);
    }

    private static RequestSpecification put(Map<String, ?> body) {
        return Api.as(Api.administrator()).contentType(ContentType.JSON).body(body);
    }
}
