package org.warmhandoff.notification.recipient;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.warmhandoff.notification.Api;
import org.warmhandoff.notification.LocalPeers;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.Postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "notification"))
@WithTestResource(LocalPeers.class)
class RecipientResourceTest {

    private static final String PATH = "/v1/recipients";

    private final String team = Api.newTeam();
    private final String address = Api.newAddress();

    @Test
    void aMailboxIsRegisteredAndReadBack() {
        Response registered = register(Map.of("team", team, "channel", "email", "address", address, "language", "es"));

        String id = registered.path("recipientId");
        registered
                .then()
                .statusCode(201)
                .header("Location", endsWith(PATH + "/" + id))
                .header("ETag", "\"1\"")
                .body("team", equalTo(team))
                .body("channel", equalTo("email"))
                .body("address", equalTo(address))
                .body("language", equalTo("es"))
                .body("active", equalTo(true))
                .body("$", not(hasKey("secret")))
                .body("$", not(hasKey("url")));
        assertThat(Api.recipient(id).asString()).isEqualTo(registered.asString());
        assertThat(Api.recipient(id).header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void aMailboxIsWrittenToInEnglishUnlessItSaysOtherwise() {
        register(Map.of("team", team, "channel", "email", "address", address))
                .then()
                .statusCode(201)
                .body("language", equalTo("en"));
    }

    @Test
    void aWebhookIsToldItsSecretOnceAndNeverAgain() {
        Map<String, String> body = Map.of("team", team, "channel", "webhook", "url", "https://hooks.example/" + team);
        String key = UUID.randomUUID().toString();

        Response registered =
                Api.administrator().header("Idempotency-Key", key).body(body).post(PATH);

        String id = registered
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .extract()
                .path("recipientId");
        String secret = registered.path("secret");
        assertThat(secret).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.substring("whsec_".length())))
                .hasSizeBetween(24, 64);
        Response repeated =
                Api.administrator().header("Idempotency-Key", key).body(body).post(PATH);
        repeated.then().statusCode(201).header("Idempotent-Replayed", "true").body("recipientId", equalTo(id));
        assertThat(repeated.asString()).doesNotContain(secret);
        assertThat(Api.recipient(id).asString()).doesNotContain(secret).doesNotContain("secret");
        assertThat(everyItem()).noneMatch(item -> item.containsKey("secret"));
        assertThat(Postgres.of("notification")
                        .one(
                                String.class,
                                "SELECT convert_from(body, 'UTF8') FROM idempotent_request WHERE key = ?",
                                key))
                .contains(id)
                .doesNotContain(secret);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'channel': 'email', 'address': 'seeded@outreach.example'} | /team | required",
                "{'team': 'Seeded Team', 'channel': 'email', 'address': 'a@b.example'} | /team | format",
                "{'team': 'north', 'address': 'seeded@outreach.example'} | /channel | required",
                "{'team': 'north', 'channel': 'seeded'} | /channel | unknown-code",
                "{'team': 'north', 'channel': 'email'} | /address | required",
                "{'team': 'north', 'channel': 'email', 'address': 'seeded at outreach'} | /address | format",
                "{'team': 'north', 'channel': 'email', 'address': 'a@b.example', 'language': 'seeded'} | /language | unknown-code",
                "{'team': 'north', 'channel': 'email', 'address': 'a@b.example', 'url': 'https://seeded.example'} | /url | not-for-this-channel",
                "{'team': 'north', 'channel': 'webhook'} | /url | required",
                "{'team': 'north', 'channel': 'webhook', 'url': 'ftp://seeded.example/'} | /url | format",
                "{'team': 'north', 'channel': 'webhook', 'url': 'https://seeded:word@hooks.example/'} | /url | format",
                "{'team': 'north', 'channel': 'webhook', 'url': 'https://a.example', 'address': 'seeded@b.example'} | /address | not-for-this-channel",
                "{'team': 'north', 'channel': 'webhook', 'url': 'https://a.example', 'language': 'en'} | /language | not-for-this-channel",
                "{'team': 'north', 'channel': 'email', 'address': 'a@b.example', 'seeded': 'x'} | /seeded | unknown-field",
                "{'team': [], 'channel': 'email', 'address': 'seeded@b.example'} | /team | wrong-type"
            })
    void aMistakeIsNamedAndNotRepeated(String body, String pointer, String code) {
        Response refused = Api.administrator().body(body.replace('\'', '"')).post(PATH);

        refused.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
        assertThat(refused.asString().replace("/seeded", "")).doesNotContainIgnoringCase("seeded");
    }

    @Test
    void aBodyThatIsNoJsonIsRefused() {
        Api.administrator()
                .body("{\"team\": ")
                .post(PATH)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        Api.administrator()
                .contentType("text/plain")
                .body("x")
                .post(PATH)
                .then()
                .statusCode(415);
        Api.administrator().post(PATH).then().statusCode(422);
    }

    @Test
    void theSameAddressTwiceInATeamIsAConflict() {
        Map<String, String> body = Map.of("team", team, "channel", "email", "address", address);
        register(body).then().statusCode(201);

        register(body).then().statusCode(409).contentType("application/problem+json");
        register(Map.of("team", Api.newTeam(), "channel", "email", "address", address))
                .then()
                .statusCode(201);
    }

    @Test
    void aChangeNeedsTheVersionThatWasRead() {
        String id = Api.registerMailbox(team, address, "en");
        Map<String, String> body = Map.of("team", team, "channel", "email", "address", Api.newAddress());

        Api.administrator().body(body).put(PATH + "/" + id).then().statusCode(428);
        Api.administrator()
                .header("If-Match", "\"2\"")
                .body(body)
                .put(PATH + "/" + id)
                .then()
                .statusCode(412);
        Api.administrator()
                .header("If-Match", "\"1\"")
                .body(body)
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("address", equalTo(body.get("address")));
        Api.administrator().delete(PATH + "/" + id).then().statusCode(428);
        Api.administrator()
                .header("If-Match", "\"1\"")
                .delete(PATH + "/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void aRemovedRecipientStaysReadableAndCanComeBack() {
        String id = Api.registerMailbox(team, address, "en");

        Api.administrator()
                .header("If-Match", "\"1\"")
                .delete(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("active", equalTo(false))
                .body("inactiveReason", equalTo("removed"));

        Api.recipient(id).then().statusCode(200).body("active", equalTo(false));
        Api.administrator()
                .header("If-Match", "\"2\"")
                .body(Map.of("team", team, "channel", "email", "address", address))
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("active", equalTo(true))
                .body("$", not(hasKey("inactiveReason")));
    }

    @Test
    void aRecipientCannotTakeTheAddressOfAnother() {
        Api.registerMailbox(team, address, "en");
        String other = Api.registerMailbox(team, Api.newAddress(), "en");

        Api.administrator()
                .header("If-Match", "\"1\"")
                .body(Map.of("team", team, "channel", "email", "address", address))
                .put(PATH + "/" + other)
                .then()
                .statusCode(409);
        Api.recipient(other).then().header("ETag", "\"1\"");
    }

    @Test
    void aRecipientCannotChangeItsChannel() {
        String id = Api.registerMailbox(team, address, "en");

        Api.administrator()
                .header("If-Match", "\"1\"")
                .body(Map.of("team", team, "channel", "webhook", "url", "https://hooks.example/"))
                .put(PATH + "/" + id)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/channel"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        Api.recipient("6f1c1f0e-3b0f-4b8e-9d52-0b3c7c1d9a11")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        Api.recipient("no-id").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void pagesHoldEveryRecipientOnce() {
        List<String> ids = List.of(
                Api.registerMailbox(team, Api.newAddress(), "en"),
                Api.registerMailbox(team, Api.newAddress(), "en"),
                Api.registerMailbox(team, Api.newAddress(), "en"));

        assertThat(everyItem().stream().map(item -> item.get("recipientId")).toList())
                .doesNotHaveDuplicates()
                .containsSubsequence(ids);
    }

    /** All pages, two recipients each. */
    private static List<Map<String, Object>> everyItem() {
        List<Map<String, Object>> items = new ArrayList<>();
        String cursor = "";
        do {
            Response page = Api.administrator()
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get(PATH);
            page.then().statusCode(200);
            items.addAll(page.jsonPath().getList("items"));
            cursor = page.jsonPath().getString("next");
        } while (cursor != null);
        return items;
    }

    private static Response register(Map<String, String> body) {
        return Api.administrator().body(body).post(PATH);
    }
}
