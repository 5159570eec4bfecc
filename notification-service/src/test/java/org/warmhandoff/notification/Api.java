package org.warmhandoff.notification;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.testkit.TestTokens;

/** Calls to the service under test. */
public final class Api {

    /** A webhook that was registered. */
    public record RegisteredWebhook(String id, String secret) {}

    private Api() {}

    public static RequestSpecification as(String role) {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.of("someone").role(role).agency("outreach").signed());
    }

    public static RequestSpecification administrator() {
        return as(Roles.ADMINISTRATOR).contentType(ContentType.JSON);
    }

    public static RequestSpecification coordinator() {
        return as(Roles.COORDINATOR);
    }

    /** A team code that no other test has. */
    public static String newTeam() {
        return "team-" + UUID.randomUUID();
    }

    /** An address that no other test has. */
    public static String newAddress() {
        return "peer-" + UUID.randomUUID() + "@outreach.example";
    }

    /** Registers a mailbox and answers the recipient's id. */
    public static String registerMailbox(String team, String address, String language) {
        return administrator()
                .body(Map.of("team", team, "channel", "email", "address", address, "language", language))
                .post("/v1/recipients")
                .then()
                .statusCode(201)
                .extract()
                .path("recipientId");
    }

    public static RegisteredWebhook registerWebhook(String team, String url) {
        JsonPath registered = administrator()
                .body(Map.of("team", team, "channel", "webhook", "url", url))
                .post("/v1/recipients")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        return new RegisteredWebhook(registered.getString("recipientId"), registered.getString("secret"));
    }

    public static Response recipient(String id) {
        return administrator().get("/v1/recipients/{id}", id);
    }

    /** What was queued for a recipient, the newest first. */
    public static List<Map<String, Object>> deliveriesOf(String recipientId) {
        return coordinator()
                .queryParam("recipient", recipientId)
                .get("/v1/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    /** The only delivery of a recipient. */
    public static Map<String, Object> onlyDeliveryOf(String recipientId) {
        List<Map<String, Object>> deliveries = deliveriesOf(recipientId);
        if (deliveries.size() != 1) {
            throw new AssertionError("expected one delivery and found " + deliveries.size());
        }
        return deliveries.get(0);
    }

    public static Response delivery(Object id) {
        return coordinator().get("/v1/deliveries/{id}", id);
    }

    public static Response redeliver(Object id, String entityTag) {
        return coordinator().header("If-Match", entityTag).post("/v1/deliveries/{id}/redeliver", id);
    }
}
