package org.warmhandoff.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.kit.KitTopics;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "kit"))
class OutboxTest {

    @Inject
    Database database;

    @Inject
    Outbox outbox;

    @BeforeEach
    void topics() {
        KitTopics.make();
    }

    @Test
    void whatWasCommittedIsPublishedWithItsKeyHeadersAndPayload() {
        String key = UUID.randomUUID().toString();

        database.useTransaction(transaction -> outbox.append(transaction, List.of(message(key, "hello"))));

        try (TopicProbe topics = TopicProbe.ofPlatform()) {
            ConsumerRecord<String, byte[]> published = topics.await(KitTopics.TOPIC, it -> key.equals(it.key()));
            assertThat(new String(published.value(), StandardCharsets.UTF_8)).isEqualTo("hello");
            assertThat(published.headers().lastHeader("color").value())
                    .isEqualTo("blue".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aTransactionMayHangForFiveMinutesAtMost() {
        String longest = database.read(handle -> handle.createQuery("SHOW idle_in_transaction_session_timeout")
                .mapTo(String.class)
                .one());

        assertThat(longest).isEqualTo("5min");
    }

    @Test
    void whatWasRolledBackIsNeverPublished() {
        String rolledBack = UUID.randomUUID().toString();
        String committed = UUID.randomUUID().toString();

        assertThatThrownBy(() -> database.useTransaction(transaction -> {
                    outbox.append(transaction, List.of(message(rolledBack, "never")));
                    throw new IllegalStateException("the business said no");
                }))
                .isInstanceOf(IllegalStateException.class);
        database.useTransaction(transaction -> outbox.append(transaction, List.of(message(committed, "yes"))));

        try (TopicProbe topics = TopicProbe.ofPlatform()) {
            topics.await(KitTopics.TOPIC, it -> committed.equals(it.key()));
            assertThat(topics.records(KitTopics.TOPIC, rolledBack)).isEmpty();
        }
    }

    @Test
    void messagesOfOneKeyArePublishedInTheOrderInWhichTheyWereWritten() {
        String key = UUID.randomUUID().toString();
        int count = 500;

        IntStream.range(0, count)
                .forEach(i -> database.useTransaction(
                        transaction -> outbox.append(transaction, List.of(message(key, Integer.toString(i))))));

        try (TopicProbe topics = TopicProbe.ofPlatform()) {
            Awaitility.await("all are published")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> topics.records(KitTopics.TOPIC, key).size() == count);
            assertThat(topics.records(KitTopics.TOPIC, key))
                    .extracting(it -> Integer.parseInt(new String(it.value(), StandardCharsets.UTF_8)))
                    .isSorted();
        }
    }

    @Test
    void aPublishedRowIsGone() {
        String key = UUID.randomUUID().toString();
        database.useTransaction(transaction -> outbox.append(transaction, List.of(message(key, "x"))));

        Awaitility.await("the row is gone").atMost(Duration.ofSeconds(30)).until(() -> rows(key) == 0);
        try (TopicProbe topics = TopicProbe.ofPlatform()) {
            assertThat(topics.records(KitTopics.TOPIC, key)).hasSize(1);
        }
    }

    @Test
    void aMessageThatTheBrokerWillNeverTakeIsSetAsideAndHoldsNothingUp() {
        String tooLarge = UUID.randomUUID().toString();
        String next = UUID.randomUUID().toString();
        OutboxMessage huge = new OutboxMessage(KitTopics.TOPIC, tooLarge, Map.of(), new byte[40 * 1024 * 1024]);

        database.useTransaction(transaction -> outbox.append(transaction, List.of(huge)));
        database.useTransaction(transaction -> outbox.append(transaction, List.of(message(next, "goes on"))));

        try (TopicProbe topics = TopicProbe.ofPlatform()) {
            topics.await(KitTopics.TOPIC, it -> next.equals(it.key()));
        }
        Awaitility.await("it is parked")
                .atMost(Duration.ofSeconds(30))
                .until(() -> database.read(OutboxRows::parked) == 1);
        database.useTransaction(transaction -> transaction.execute("DELETE FROM outbox WHERE key = ?", tooLarge));
    }

    private long rows(String key) {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM outbox WHERE key = ?")
                .bind(0, key)
                .mapTo(Long.class)
                .one());
    }

    private static OutboxMessage message(String key, String payload) {
        return new OutboxMessage(
                KitTopics.TOPIC, key, Map.of("color", "blue"), payload.getBytes(StandardCharsets.UTF_8));
    }
}
