package org.warmhandoff.notification.announcement;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.Topics;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.contracts.notification.DeliverySnapshot;
import org.warmhandoff.contracts.notification.DeliveryStatus;
import org.warmhandoff.kit.event.CloudEventHeaders;
import org.warmhandoff.kit.event.EventJson;
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

/** From a follow-up on its topic to the team's mailboxes and webhooks. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "notification"))
@WithTestResource(LocalPeers.class)
class AnnouncementTest {

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

    @Test
    void aNewFollowUpReachesEveryoneInTheTeamOnceHoweverOftenItIsSent() throws Exception {
        String english = Api.newAddress();
        String spanish = Api.newAddress();
        String elsewhere = Api.newAddress();
        String mailbox = Api.registerMailbox(team, english, "en");
        Api.registerMailbox(team, spanish, "es");
        Api.registerMailbox(Api.newTeam(), elsewhere, "en");
        WebhookPeer.Hook hook = webhooks.hook();
        Api.RegisteredWebhook webhook = Api.registerWebhook(team, hook.url());

        UUID id = followUps.open(team);
        eventually().until(() -> statuses(id), List.of("sent", "sent", "sent")::equals);

        assertThat(mail.mailsTo(english)).singleElement().satisfies(message -> {
            assertThat(message.getSubject()).isEqualTo("A new outreach task is waiting");
            assertThat(text(message))
                    .isEqualTo(
                            """
                            A new outreach task is waiting for your team.
                            Task: %s
                            Sign in to open it: http://localhost:8082/tasks/%s
                            """
                                    .formatted(id, id));
            assertThat(message.getContentType()).startsWith("text/plain");
            assertThat(message.getMessageID())
                    .isEqualTo("<" + Api.onlyDeliveryOf(mailbox).id() + "@warm-handoff.example>");
        });
        assertThat(mail.mailsTo(spanish)).singleElement().satisfies(message -> {
            assertThat(message.getSubject()).isEqualTo("Hay una nueva tarea de acercamiento comunitario");
            assertThat(text(message)).contains("Inicie sesión para abrirla: http://localhost:8082/tasks/" + id);
        });
        assertThat(hook.received()).singleElement().satisfies(message -> {
            message.verify(webhook.secret());
            assertThat(message.header("content-type")).isEqualTo("application/json");
            assertThat(message.header("webhook-id"))
                    .isEqualTo(Api.onlyDeliveryOf(webhook.id()).id());
            JsonPath body = JsonPath.from(message.body());
            assertThat(body.<Map<String, Object>>get("$"))
                    .containsOnlyKeys("type", "timestamp", "data")
                    .containsEntry("type", "outreach-task.waiting")
                    .containsEntry("data", Map.of("id", id.toString(), "link", "http://localhost:8082/tasks/" + id));
        });
        assertThat(mail.mailsTo(elsewhere)).isEmpty();

        followUps.publish(id, 1, FollowUpStatus.OPEN, team);
        followUps.publish(id, 2, FollowUpStatus.CLAIMED, team);
        followUps.publish(id, 3, FollowUpStatus.OPEN, team);
        followUps.publish(id, 1, FollowUpStatus.OPEN, team);
        seen(id, 3);
        database.execute("DELETE FROM follow_up_seen WHERE follow_up_id = ?", id);
        followUps.publish(id, 1, FollowUpStatus.OPEN, team);
        seen(id, 1);

        assertThat(statuses(id)).containsExactly("sent", "sent", "sent");
        assertThat(mail.mailsTo(english)).hasSize(1);
        assertThat(hook.received()).hasSize(1);
        assertThat(log.lines()).noneMatch(line -> Stream.of(english, spanish, hook.path(), webhook.secret())
                .anyMatch(line::contains));
    }

    @Test
    void whatBecomesOfADeliveryIsPublishedWithoutItsContentOrAddress() throws IOException {
        String address = Api.newAddress();
        Api.registerMailbox(team, address, "en");

        UUID id = followUps.open(team);
        String deliveryId = eventually()
                .until(
                        () -> database.column(
                                String.class,
                                "SELECT delivery_id::text FROM delivery WHERE subject_id = ? AND status = 'sent'",
                                id),
                        found -> found.size() == 1)
                .get(0);
        followUps.topics().await(Topics.NOTIFICATIONS, record -> isVersion(record, deliveryId, DeliveryStatus.SENT));

        List<ConsumerRecord<String, byte[]>> records = followUps.topics().records(Topics.NOTIFICATIONS, deliveryId);
        assertThat(records).hasSize(2).allSatisfy(record -> {
            EventContract.check(EventType.DELIVERY, record.value());
            assertThat(header(record, CloudEventHeaders.TRACE_PARENT)).isEqualTo(FollowUps.TRACE_PARENT);
            assertThat(header(record, CloudEventHeaders.TYPE)).isEqualTo("org.warmhandoff.delivery.v1");
            assertThat(new String(record.value(), StandardCharsets.UTF_8))
                    .doesNotContain(address, team, "outreach.example");
        });
        DeliverySnapshot queued = EventJson.read(records.get(0).value(), DeliverySnapshot.class);
        DeliverySnapshot sent = EventJson.read(records.get(1).value(), DeliverySnapshot.class);
        assertThat(queued.status()).isEqualTo(DeliveryStatus.QUEUED);
        assertThat(queued.version()).isEqualTo(1);
        assertThat(queued.attempts()).isZero();
        assertThat(sent.status()).isEqualTo(DeliveryStatus.SENT);
        assertThat(sent.version()).isEqualTo(2);
        assertThat(sent.attempts()).isEqualTo(1);
    }

    @Test
    void aTeamThatIsFoundLaterIsTold() {
        String address = Api.newAddress();
        Api.registerMailbox(team, address, "en");
        UUID id = UUID.randomUUID();

        followUps.publish(id, 1, FollowUpStatus.OPEN, null);
        seen(id, 1);
        assertThat(statuses(id)).isEmpty();
        followUps.publish(id, 2, FollowUpStatus.OPEN, team);

        eventually().until(() -> statuses(id), List.of("sent")::equals);
        assertThat(mail.mailsTo(address)).hasSize(1);
    }

    @Test
    void anExerciseMakesNoDeliveryAtAll() {
        Api.registerMailbox(team, Api.newAddress(), "en");

        UUID exercise = followUps.openExercise(team);
        seen(exercise, 1);
        UUID live = followUps.open(team);

        eventually().until(() -> statuses(live), List.of("sent")::equals);
        assertThat(statuses(exercise)).isEmpty();
    }

    @Test
    void oneThatIsTakenAlreadyOrLongPastWakesNobody() {
        Api.registerMailbox(team, Api.newAddress(), "en");
        UUID claimed = UUID.randomUUID();
        UUID old = UUID.randomUUID();
        Instant fifteenDaysAgo =
                Instant.ofEpochMilli(System.currentTimeMillis()).minus(Duration.ofDays(15));

        followUps.publish(claimed, 1, FollowUpStatus.CLAIMED, team);
        followUps.publish(old, 1, FollowUpStatus.OPEN, team, fifteenDaysAgo);
        seen(claimed, 1);
        seen(old, 1);

        assertThat(statuses(claimed)).isEmpty();
        assertThat(statuses(old)).isEmpty();
    }

    @Test
    void aRecordThatCannotBeReadIsSetAsideAndTheNextOneIsRead() {
        Api.registerMailbox(team, Api.newAddress(), "en");
        UUID id = UUID.randomUUID();

        followUps.send(id.toString(), "Robin Example".getBytes(StandardCharsets.UTF_8));
        followUps.send(id.toString(), "{\"version\": 1}".getBytes(StandardCharsets.UTF_8));
        followUps.publish(id, 1, FollowUpStatus.OPEN, team);

        eventually().until(() -> statuses(id), List.of("sent")::equals);
        eventually()
                .untilAsserted(() -> assertThat(followUps.topics().records(Topics.FOLLOW_UPS + ".dlq", id.toString()))
                        .extracting(record -> header(record, "dlq-reason"))
                        .containsExactly("not-json", "not-as-described"));
        log.assertNone("Robin Example");
    }

    private ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
    }

    private List<String> statuses(UUID followUpId) {
        return database.column(String.class, "SELECT status FROM delivery WHERE subject_id = ?", followUpId);
    }

    private void seen(UUID followUpId, long version) {
        eventually()
                .until(
                        () -> database.column(
                                Long.class, "SELECT version FROM follow_up_seen WHERE follow_up_id = ?", followUpId),
                        List.of(version)::equals);
    }

    private static boolean isVersion(ConsumerRecord<String, byte[]> record, String deliveryId, DeliveryStatus status) {
        try {
            return deliveryId.equals(record.key())
                    && EventJson.read(record.value(), DeliverySnapshot.class).status() == status;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String text(MimeMessage message) throws MessagingException, IOException {
        return message.getContent().toString().replace("\r\n", "\n").strip() + "\n";
    }
}
