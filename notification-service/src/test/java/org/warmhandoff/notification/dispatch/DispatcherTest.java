package org.warmhandoff.notification.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.warmhandoff.contracts.notification.Channel;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.notification.Api;
import org.warmhandoff.notification.FollowUps;
import org.warmhandoff.notification.LocalPeers;
import org.warmhandoff.notification.MailServer;
import org.warmhandoff.notification.WebhookPeer;
import org.warmhandoff.notification.channel.EmailChannel;
import org.warmhandoff.notification.channel.WebhookChannel;
import org.warmhandoff.notification.delivery.DueSignal;
import org.warmhandoff.notification.delivery.domain.AttemptResult;
import org.warmhandoff.notification.delivery.domain.FailureCode;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.Postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Several dispatchers share the work, and none of it is done twice. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "notification"))
@WithTestResource(LocalPeers.class)
class DispatcherTest {

    private static final int WORKERS = 32;
    private static final int RECIPIENTS = 10;
    private static final int FOLLOW_UPS = 12;

    @RegisterExtension
    static final MailServer mail = new MailServer();

    @RegisterExtension
    static final WebhookPeer webhooks = new WebhookPeer();

    @Inject
    Database database;

    @Inject
    DueDeliveries due;

    @Inject
    SendDelivery sendDelivery;

    @Inject
    RecordAttempt recordAttempt;

    @Inject
    DueSignal signal;

    @Inject
    DispatchConfig config;

    @Inject
    EmailChannel email;

    @Inject
    WebhookChannel webhook;

    @RegisterExtension
    final FollowUps followUps = new FollowUps();

    private final Postgres rows = Postgres.of("notification");
    private final String team = Api.newTeam();

    @Test
    void twoDispatchersOfManyWorkersSendEachNoticeOnceAndOneAtATimeToAWebhook() throws InterruptedException {
        List<String> addresses = new ArrayList<>();
        List<WebhookPeer.Hook> hooks = new ArrayList<>();
        for (int i = 0; i < RECIPIENTS; i++) {
            addresses.add(Api.newAddress());
            Api.registerMailbox(team, addresses.get(i), "en");
            hooks.add(webhooks.hook());
            Api.registerWebhook(team, hooks.get(i).url());
        }
        List<Dispatcher> second = List.of(
                new Dispatcher(email, WORKERS, database, due, sendDelivery, signal, config),
                new Dispatcher(webhook, WORKERS, database, due, sendDelivery, signal, config));
        second.forEach(Dispatcher::start);
        try {
            for (int i = 0; i < FOLLOW_UPS; i++) {
                followUps.open(team);
            }
            eventually().until(() -> deliveries("status = 'sent'") == RECIPIENTS * 2 * FOLLOW_UPS);
        } finally {
            for (Dispatcher dispatcher : second) {
                dispatcher.stop();
            }
        }

        assertThat(deliveries("attempts <> 1")).isZero();
        assertThat(addresses)
                .allSatisfy(address -> assertThat(mail.mailsTo(address)).hasSize(FOLLOW_UPS));
        assertThat(hooks).allSatisfy(hook -> {
            assertThat(hook.received())
                    .extracting(message -> message.header("webhook-id"))
                    .hasSize(FOLLOW_UPS)
                    .doesNotHaveDuplicates();
            assertThat(hook.mostAtOnce()).isEqualTo(1);
        });
    }

    @Test
    void aWebhookThatDoesNotAnswerHoldsNobodyElseUp() {
        WebhookPeer.Hook dead = webhooks.hook().hangs();
        String deadId = Api.registerWebhook(team, dead.url()).id();
        WebhookPeer.Hook alive = webhooks.hook();
        Api.registerWebhook(team, alive.url());
        String address = Api.newAddress();
        Api.registerMailbox(team, address, "en");

        for (int i = 0; i < FOLLOW_UPS; i++) {
            followUps.open(team);
        }
        eventually()
                .until(() -> alive.received().size() == FOLLOW_UPS
                        && mail.mailsTo(address).size() == FOLLOW_UPS);

        assertThat(dead.mostAtOnce()).isEqualTo(1);
        assertThat(Api.deliveriesOf(deadId)).extracting(Api.Delivery::status).doesNotContain("sent");
        dead.release();
    }

    @Test
    void whatADeadWorkerHadIsSentByAnother() {
        String address = Api.newAddress();
        String recipient = Api.registerMailbox(team, address, "en");
        Claim lost = claimAheadOfEverybody(recipient, Channel.EMAIL);

        Api.Delivery sent =
                eventually().until(() -> Api.onlyDeliveryOf(recipient), delivery -> "sent".equals(delivery.status()));

        assertThat(lost.begun()).isEqualTo(1);
        assertThat(sent.attempts()).isEqualTo(2);
        assertThat(mail.mailsTo(address)).hasSize(1);
    }

    @Test
    void aResultThatComesTooLateChangesNothing() {
        WebhookPeer.Hook hook = webhooks.hook().hangs();
        String recipient = Api.registerWebhook(team, hook.url()).id();
        Claim late = claimAheadOfEverybody(recipient, Channel.WEBHOOK);
        eventually().until(() -> hook.received().size() == 1);
        Api.Delivery underWay = Api.onlyDeliveryOf(recipient);

        recordAttempt.record(late, AttemptResult.failed(FailureCode.GONE), late.leaseUntil());

        assertThat(Api.onlyDeliveryOf(recipient)).isEqualTo(underWay);
        assertThat(underWay.status()).isEqualTo("queued");
        Api.recipient(recipient).then().body("active", equalTo(true));
        hook.release();
        Api.Delivery sent =
                eventually().until(() -> Api.onlyDeliveryOf(recipient), delivery -> "sent".equals(delivery.status()));
        assertThat(sent.attempts()).isEqualTo(2);
    }

    /** Takes the recipient's next delivery for one second, in a way that leaves the service's own workers no chance. */
    private Claim claimAheadOfEverybody(String recipientId, Channel channel) {
        // Nobody sends to a recipient whose delivery is due in the far future: it is put there before the commit.
        rows.execute(
                """
                INSERT INTO delivery (delivery_id, version, recipient_id, subject_id, template, channel, status, next_attempt_at,
                    queued_at, event_time, created_at, updated_at)
                VALUES (?, 1, ?::uuid, ?, 'new-outreach-task', ?, 'queued', now() + interval '1 day', now(), now(), now(), now())
                """,
                UUID.randomUUID(),
                recipientId,
                UUID.randomUUID(),
                channel.code());
        return database.inTransaction(transaction -> {
            transaction.execute(
                    "UPDATE delivery SET next_attempt_at = now() WHERE recipient_id = ?::uuid", recipientId);
            return due.claim(transaction, channel, 1000, Duration.ofSeconds(1)).stream()
                    .filter(claim -> claim.recipientId().toString().equals(recipientId))
                    .findFirst()
                    .orElseThrow();
        });
    }

    private long deliveries(String condition) {
        return rows.one(
                Long.class,
                "SELECT count(*) FROM delivery JOIN recipient USING (recipient_id) WHERE team = ? AND " + condition,
                team);
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(200));
    }
}
