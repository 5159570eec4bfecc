package org.warmhandoff.notification.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.Topics;
import org.warmhandoff.notification.Api;
import org.warmhandoff.notification.FollowUps;
import org.warmhandoff.notification.LocalPeers;
import org.warmhandoff.notification.MailServer;
import org.warmhandoff.notification.WebhookPeer;
import org.warmhandoff.testkit.EventContract;
import org.warmhandoff.testkit.PhiLogGuard;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.Postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** What becomes of a delivery when the first attempt fails. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "notification"))
@WithTestResource(LocalPeers.class)
class RetryTest {

    @RegisterExtension
    static final MailServer mail = new MailServer();

    @RegisterExtension
    static final WebhookPeer webhooks = new WebhookPeer();

    @RegisterExtension
    final PhiLogGuard log = new PhiLogGuard();

    @RegisterExtension
    final FollowUps followUps = new FollowUps();

    private final Postgres database = Postgres.of("notification");
    private final String team = Api.newTeam();
    private final WebhookPeer.Hook hook = webhooks.hook();

    @Test
    void aMailIsDeliveredOnceTheServerIsBack() {
        String address = Api.newAddress();
        String recipient = Api.registerMailbox(team, address, "en");
        mail.down();

        followUps.open(team);
        eventually().until(() -> only(recipient).lastFailure(), "connection-failed"::equals);
        mail.up();

        Api.Delivery sent = eventually().until(() -> only(recipient), is("sent"));
        assertThat(sent.attempts()).isGreaterThanOrEqualTo(2);
        assertThat(sent.lastFailure()).isNull();
        assertThat(mail.mailsTo(address)).hasSize(1);
        log.assertNone(address);
    }

    @Test
    void aWebhookInTroubleIsTriedAgainWithTheSameIdAndANewSignature() throws Exception {
        Api.RegisteredWebhook webhook =
                Api.registerWebhook(team, hook.answers(500).url());

        followUps.open(team);
        Api.Delivery sent = eventually().until(() -> only(webhook.id()), is("sent"));

        assertThat(sent.attempts()).isEqualTo(2);
        List<WebhookPeer.Received> received = hook.received();
        assertThat(received).hasSize(2);
        for (WebhookPeer.Received one : received) {
            one.verify(webhook.secret());
            assertThat(one.header("webhook-id")).isEqualTo(sent.id());
            assertThat(one.body()).isEqualTo(received.get(0).body());
        }
        assertThat(received.get(0).header("webhook-timestamp"))
                .isNotEqualTo(received.get(1).header("webhook-timestamp"));
        assertThat(received.get(0).header("webhook-signature"))
                .isNotEqualTo(received.get(1).header("webhook-signature"));
        log.assertNone(hook.path(), webhook.secret());
    }

    @Test
    void aWebhookThatIsGoneIsToldNothingMoreUntilItIsPutBack() {
        Api.RegisteredWebhook webhook =
                Api.registerWebhook(team, hook.answers(410).url());

        followUps.open(team);
        Api.Delivery failed = eventually().until(() -> only(webhook.id()), is("failed"));

        assertThat(failed.lastFailure()).isEqualTo("gone");
        assertThat(failed.attempts()).isEqualTo(1);
        Response recipient = Api.recipient(webhook.id());
        recipient.then().body("active", equalTo(false)).body("inactiveReason", equalTo("gone"));
        Api.redeliver(failed.id(), failed.entityTag()).then().statusCode(409);
        UUID next = followUps.open(team);
        eventually()
                .until(
                        () -> database.column(
                                Long.class, "SELECT version FROM follow_up_seen WHERE follow_up_id = ?", next),
                        List.of(1L)::equals);
        assertThat(Api.deliveriesOf(webhook.id())).hasSize(1);

        Api.administrator()
                .header("If-Match", recipient.header("ETag"))
                .body(Map.of("team", team, "channel", "webhook", "url", hook.url()))
                .put("/v1/recipients/" + webhook.id())
                .then()
                .statusCode(200);
        Api.redeliver(failed.id(), failed.entityTag()).then().statusCode(200).body("status", equalTo("queued"));

        eventually().until(() -> only(webhook.id()), is("sent"));
        assertThat(hook.received()).hasSize(2);
    }

    @Test
    void whatWaitsForARemovedRecipientIsGivenUp() {
        Api.RegisteredWebhook webhook =
                Api.registerWebhook(team, hook.answers(503, 503, 503).url());
        followUps.open(team);
        eventually().until(() -> only(webhook.id()).lastFailure(), "server-error"::equals);

        Api.administrator()
                .header("If-Match", "\"1\"")
                .delete("/v1/recipients/" + webhook.id())
                .then()
                .statusCode(200);
        Api.Delivery failed = eventually().until(() -> only(webhook.id()), is("failed"));

        assertThat(failed.lastFailure()).isEqualTo("recipient-inactive");
    }

    @Test
    void afterTheLastAttemptItIsGivenUpUntilSomebodyAsksForMore() {
        Api.RegisteredWebhook webhook =
                Api.registerWebhook(team, hook.answers(500, 500).url());
        followUps.open(team);
        Api.Delivery queued = eventually().until(() -> only(webhook.id()), delivery -> delivery.lastFailure() != null);
        String id = queued.id();
        Api.redeliver(id, queued.entityTag()).then().statusCode(409);

        database.execute("UPDATE delivery SET begun = 9, next_attempt_at = now() WHERE delivery_id = ?::uuid", id);
        Api.Delivery failed = eventually().until(() -> only(webhook.id()), is("failed"));

        assertThat(failed.attempts()).isEqualTo(10);
        assertThat(failed.lastFailure()).isEqualTo("server-error");
        Api.redeliver(id, queued.entityTag()).then().statusCode(412);
        Response requeued = Api.redeliver(id, failed.entityTag());
        requeued.then().statusCode(200).body("status", equalTo("queued")).body("attempts", equalTo(10));
        Api.Delivery sent = eventually().until(() -> only(webhook.id()), is("sent"));
        assertThat(sent.attempts()).isEqualTo(11);
        followUps
                .topics()
                .await(
                        Topics.NOTIFICATIONS,
                        record -> id.equals(record.key())
                                && new String(record.value(), StandardCharsets.UTF_8).contains("\"attempts\":11"));
        assertThat(followUps.topics().records(Topics.NOTIFICATIONS, id))
                .hasSize(5)
                .allSatisfy(record -> EventContract.check(EventType.DELIVERY, record.value()));
    }

    @Test
    void metricsTellHowItGoesAndNotWhereTo() {
        String address = Api.newAddress();
        String mailbox = Api.registerMailbox(team, address, "en");
        Api.RegisteredWebhook webhook =
                Api.registerWebhook(team, hook.answers(500).url());
        followUps.open(team);
        eventually().until(() -> only(mailbox), is("sent"));
        eventually().until(() -> only(webhook.id()).lastFailure(), "server-error"::equals);

        String metrics = RestAssured.get("/q/metrics").asString();

        assertThat(metricNames(metrics))
                .contains(
                        "delivery_oldest_queued_age_seconds",
                        "notice_end_to_end_seconds_bucket",
                        "notice_end_to_end_seconds_count");
        assertThat(metrics)
                .containsPattern("notice_attempts_total\\{channel=\"email\",result=\"sent\"\\} [1-9]")
                .containsPattern("notice_attempts_total\\{channel=\"webhook\",result=\"queued\"\\} [1-9]")
                .doesNotContain(address)
                .doesNotContain(hook.path())
                .doesNotContain("/hooks");
        assertThat(value(metrics, "delivery_oldest_queued_age_seconds")).isPositive();
    }

    private ConditionFactory eventually() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions();
    }

    private static Api.Delivery only(String recipientId) {
        return Api.onlyDeliveryOf(recipientId);
    }

    private static Predicate<Api.Delivery> is(String status) {
        return delivery -> status.equals(delivery.status());
    }

    private static Set<String> metricNames(String metrics) {
        return metrics.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toSet());
    }

    private static double value(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }
}
