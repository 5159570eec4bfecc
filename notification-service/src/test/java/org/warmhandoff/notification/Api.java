package org.warmhandoff.notification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.testkit.TestTokens;

/** Calls to the service under test. */
public final class Api {

    /** A webhook that was registered. */
    public record RegisteredWebhook(String id, String secret) {}

    /** A delivery as the service shows it. */
    public record Delivery(
            String id, int version, String subjectId, String status, int attempts, @Nullable String lastFailure) {

        private static Delivery of(Map<String, ?> item) {
            return new Delivery(
                    (String) required(item, "deliveryId"),
                    (int) required(item, "version"),
                    (String) required(item, "subjectId"),
                    (String) required(item, "status"),
                    (int) required(item, "attempts"),
                    (String) item.get("lastFailure"));
        }

        private static Object required(Map<String, ?> item, String field) {
            return Objects.requireNonNull(item.get(field), field);
        }

        public String entityTag() {
            return "\"" + version + "\"";
        }
    }

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
    public static List<Delivery> deliveriesOf(String recipientId) {
        return items(coordinator().queryParam("recipient", recipientId).get("/v1/deliveries"));
    }

    /** The deliveries on a page. */
    public static List<Delivery> items(Response page) {
        List<Map<String, ?>> items =
                page.then().statusCode(200).extract().jsonPath().getList("items");
        return items.stream().map(Delivery::of).toList();
    }

    /** The only delivery of a recipient. */
    public static Delivery onlyDeliveryOf(String recipientId) {
        List<Delivery> deliveries = deliveriesOf(recipientId);
        if (deliveries.size() != 1) {
            throw new AssertionError("expected one delivery and found " + deliveries.size());
        }
        return deliveries.get(0);
    }

    public static Response delivery(String id) {
        return coordinator().get("/v1/deliveries/{id}", id);
    }

    public static Response redeliver(String id, String entityTag) {
        return coordinator().header("If-Match", entityTag).post("/v1/deliveries/{id}/redeliver", id);
    }
}
