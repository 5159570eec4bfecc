package org.warmhandoff.notification.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.warmhandoff.notification.Api;
import org.warmhandoff.notification.FollowUps;
import org.warmhandoff.notification.LocalPeers;
import org.warmhandoff.notification.MailServer;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "notification"))
@WithTestResource(LocalPeers.class)
class DeliveryResourceTest {

    private static final String UNKNOWN = "6f1c1f0e-3b0f-4b8e-9d52-0b3c7c1d9a11";

    @RegisterExtension
    static final MailServer mail = new MailServer();

    @RegisterExtension
    final FollowUps followUps = new FollowUps();

    private final String team = Api.newTeam();
    private final String address = Api.newAddress();

    @Test
    void aDeliveryIsReadWithItsVersion() {
        String recipient = Api.registerMailbox(team, address, "en");
        UUID followUp = followUps.open(team);
        String id = awaitSent(recipient, 1).get(0);

        Response delivery = Api.delivery(id);

        delivery.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("deliveryId", equalTo(id))
                .body("subjectId", equalTo(followUp.toString()))
                .body("recipientId", equalTo(recipient))
                .body("template", equalTo("new-outreach-task"))
                .body("channel", equalTo("email"))
                .body("status", equalTo("sent"))
                .body("attempts", equalTo(1))
                .body("createdAt", endsWith("Z"))
                .body("updatedAt", notNullValue())
                .body("nextAttemptAt", nullValue())
                .body("lastFailure", nullValue());
        assertThat(delivery.asString()).doesNotContain(address).doesNotContain(team);
    }

    @Test
    void pagesHoldEveryDeliveryOnceTheNewestFirst() {
        String recipient = Api.registerMailbox(team, address, "en");
        for (int i = 0; i < 5; i++) {
            followUps.open(team);
        }
        List<String> all = awaitSent(recipient, 5);

        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            Response page = Api.coordinator()
                    .queryParam("recipient", recipient)
                    .queryParam("status", "sent")
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get("/v1/deliveries");
            Api.items(page).forEach(delivery -> paged.add(delivery.id()));
            cursor = page.jsonPath().getString("next");
            assertThat(page.header("Link") == null).isEqualTo(cursor == null);
        } while (cursor != null);

        assertThat(paged).isEqualTo(all).doesNotHaveDuplicates().hasSize(5);
        Api.coordinator()
                .queryParam("recipient", recipient)
                .queryParam("status", "failed")
                .get("/v1/deliveries")
                .then()
                .body("items", equalTo(List.of()));
    }

    @ParameterizedTest
    @CsvSource({"status, seeded", "recipient, seeded", "limit, 0", "limit, 501", "cursor, seeded"})
    void aParameterThatCannotBeUnderstoodIsNamed(String name, String value) {
        Response refused = Api.coordinator().queryParam(name, value).get("/v1/deliveries");

        refused.then().statusCode(400).contentType("application/problem+json").body("errors[0].pointer", equalTo(name));
        assertThat(refused.asString()).doesNotContain("seeded");
    }

    @Test
    void sendingAgainNeedsTheVersionThatWasRead() {
        String recipient = Api.registerMailbox(team, address, "en");
        followUps.open(team);
        String id = awaitSent(recipient, 1).get(0);

        Api.coordinator().post("/v1/deliveries/{id}/redeliver", id).then().statusCode(428);
        Api.redeliver(id, "\"1\"").then().statusCode(412);
        Api.redeliver(UNKNOWN, "\"1\"").then().statusCode(404);
    }

    @Test
    void whatIsAskedForTwiceWithOneKeyIsSentAgainOnce() {
        String recipient = Api.registerMailbox(team, address, "en");
        followUps.open(team);
        String id = awaitSent(recipient, 1).get(0);
        String key = UUID.randomUUID().toString();

        redeliver(id, key).then().statusCode(200).header("ETag", "\"3\"");
        redeliver(id, key).then().statusCode(200).header("Idempotent-Replayed", "true");

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Api.delivery(id).path("attempts"), Integer.valueOf(2)::equals);
        assertThat(mail.mailsTo(address))
                .hasSize(2)
                .extracting(message -> message.getMessageID())
                .containsOnly("<" + id + "@warm-handoff.example>");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        Api.delivery(UNKNOWN).then().statusCode(404).contentType("application/problem+json");
        Api.delivery("no-id").then().statusCode(404).contentType("application/problem+json");
    }

    private static Response redeliver(String id, String key) {
        return Api.coordinator()
                .header("If-Match", "\"2\"")
                .header("Idempotency-Key", key)
                .post("/v1/deliveries/{id}/redeliver", id);
    }

    private static List<String> awaitSent(String recipient, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> Api.deliveriesOf(recipient).stream()
                                .filter(delivery -> "sent".equals(delivery.status()))
                                .map(Api.Delivery::id)
                                .toList(),
                        ids -> ids.size() == count);
    }
}
