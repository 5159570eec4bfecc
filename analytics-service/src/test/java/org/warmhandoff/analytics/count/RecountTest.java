package org.warmhandoff.analytics.count;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.analytics.Api;
import org.warmhandoff.analytics.Events;
import org.warmhandoff.analytics.Incidents;
import org.warmhandoff.analytics.TestClock;
import org.warmhandoff.contracts.Topics;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.kit.consumer.EventBatches;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.event.ReceivedEvent;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Nothing that was committed is ever left out of the counts. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "analytics"))
class RecountTest {

    @Inject
    Database database;

    @Inject
    RecordIncidents recordIncidents;

    @Inject
    BringCountsUpToDate bringCountsUpToDate;

    @Inject
    EventBatches batches;

    @Inject
    TestClock clock;

    private final String area = Api.newArea();

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void aFactThatCommitsWhileTheAreaIsBeingCountedIsCountedNext() {
        Instant now = Instant.parse("2026-03-07T12:00:00Z");
        clock.stopAt(now);
        apply(Incidents.one(area, null, now));

        database.useTransaction(late -> {
            recordIncidents.apply(late, events(Incidents.one(area, null, now)));
            // In a transaction of its own, which takes the area of the first incident and cannot see the second.
            await().until(bringCountsUpToDate::now);
            assertThat(people()).isEqualTo(1);
        });

        await().until(bringCountsUpToDate::now);
        assertThat(people()).isEqualTo(2);
    }

    @Test
    void anIncidentThatTwoReplicasMoveAtOnceIsCountedWhereItEndsUp() {
        Instant now = Instant.parse("2026-03-07T12:00:00Z");
        clock.stopAt(now);
        String second = Api.newArea();
        String third = Api.newArea();
        Incidents first = Incidents.one(area, null, now);
        Incidents moved = first.movedTo(second);
        apply(first);
        await().until(bringCountsUpToDate::now);

        Thread other = new Thread(() -> apply(moved.movedTo(third)));
        database.useTransaction(slow -> {
            recordIncidents.apply(slow, events(moved));
            other.start();
            await().until(() -> waitingForALock() > 0);
        });
        await().until(() -> !other.isAlive());
        await().until(bringCountsUpToDate::now);

        assertThat(Api.count(area, "people", "24h")).isZero();
        assertThat(Api.count(second, "people", "24h")).isZero();
        assertThat(Api.count(third, "people", "24h")).isEqualTo(1);
    }

    @Test
    void theTopicReadAgainIntoAnEmptiedDatabaseGivesTheSameCounts() {
        Instant now = clock.instant();
        Incidents withdrawn = Incidents.one(area, null, now.minusSeconds(60));
        Events.send(
                withdrawn,
                Incidents.one(area, null, now.minusSeconds(60)).with(Outcome.FATAL, Outcome.NONFATAL),
                Incidents.one(area, null, now.minus(Duration.ofDays(2))),
                withdrawn.now(IncidentStatus.WITHDRAWN));
        Api.awaitCount(area, "people", "24h", 2);
        Api.awaitCount(area, "people", "72h", 3);
        Map<String, Long> before = counts();

        database.useTransaction(transaction ->
                transaction.execute("TRUNCATE incident_fact, superseded_incident_fact, rolling_count, count_tick"));
        replay();

        await().until(bringCountsUpToDate::now);
        assertThat(counts()).isEqualTo(before);
    }

    /** Reads everything that the topic holds, as a consumer does that has no stored position. */
    private void replay() {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> everything =
                Events.topics().records(Topics.INCIDENTS).stream()
                        .collect(Collectors.groupingBy(
                                message -> new TopicPartition(message.topic(), message.partition())));
        batches.process(
                "replay", new ConsumerRecords<>(everything, Map.of()), IncidentSnapshot.class, recordIncidents::apply);
    }

    private void apply(Incidents incident) {
        database.useTransaction(transaction -> recordIncidents.apply(transaction, events(incident)));
    }

    private static List<ReceivedEvent<IncidentSnapshot>> events(Incidents incident) {
        return List.of(new ReceivedEvent<>("id", "key", Instant.EPOCH, null, incident.snapshot()));
    }

    private long people() {
        return database.read(handle -> handle.createQuery(
                        """
                        SELECT count FROM rolling_count
                        WHERE area = :area AND measure = 'people' AND window_code = '24h'
                        """)
                .bind("area", area)
                .mapTo(Long.class)
                .one());
    }

    /** The area's counts that are not zero. */
    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        database.read(handle -> handle.createQuery(
                        "SELECT measure || '|' || window_code, count FROM rolling_count WHERE area = :area AND count <> 0")
                .bind("area", area)
                .map((row, context) -> counts.put(row.getString(1), row.getLong(2)))
                .list());
        return counts;
    }

    private long waitingForALock() {
        return database.read(handle -> handle.createQuery(
                        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()")
                .mapTo(Long.class)
                .one());
    }
}
