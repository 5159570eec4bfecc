package org.warmhandoff.analytics.count;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.analytics.FollowUps;
import org.warmhandoff.analytics.TestClock;
import org.warmhandoff.analytics.count.domain.CountKey;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.CountWindow;
import org.warmhandoff.contracts.count.Measure;
import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.contracts.followup.FollowUpReason;
import org.warmhandoff.contracts.followup.FollowUpSnapshot;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.event.ReceivedEvent;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What follow-ups add to the counts is what a count from scratch gives, at every tick, and as it was known at any time. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "analytics"))
class RandomFollowUpsTest {

    private static final int STEPS = 40;
    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");

    private static final Set<FollowUpStatus> WAITING =
            EnumSet.of(FollowUpStatus.TRIAGE, FollowUpStatus.OPEN, FollowUpStatus.CLAIMED, FollowUpStatus.IN_PROGRESS);

    @Inject
    Database database;

    @Inject
    RecordFollowUps recordFollowUps;

    @Inject
    BringCountsUpToDate bringCountsUpToDate;

    @Inject
    ReadCounts readCounts;

    @Inject
    TestClock clock;

    private final List<FollowUps> everSent = new ArrayList<>();
    private final Map<UUID, FollowUps> newest = new HashMap<>();
    private final List<Instant> times = new ArrayList<>();
    private final String area = "random-" + UUID.randomUUID();

    private Random random = new Random();

    @AfterEach
    void reset() {
        clock.reset();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20260307, 911})
    void theCountsAreWhatACountFromScratchGives(long seed) {
        random = new Random(seed);
        Instant now = BEGIN;
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(60 * 30)));
            clock.stopAt(now);
            times.add(now);
            send(now);
            await().until(bringCountsUpToDate::now);

            assertThat(published()).as("seed %d, step %d", seed, step).isEqualTo(fromScratch(now, newest.values()));
            Instant then = times.get(random.nextInt(times.size()));
            Instant asOf = times.get(random.nextInt(times.size()));
            assertThat(asKnown(asOf, then))
                    .as("seed %d, step %d, %s as known at %s", seed, step, asOf, then)
                    .isEqualTo(fromScratch(asOf, knownAt(then)));
        }
    }

    private void send(Instant now) {
        List<FollowUps> batch = new ArrayList<>();
        for (int i = random.nextInt(8) + (everSent.isEmpty() ? 1 : 0); i > 0; i--) {
            batch.add(next(now));
        }
        List<ReceivedEvent<FollowUpSnapshot>> events = batch.stream()
                .map(followUp -> new ReceivedEvent<>(
                        UUID.randomUUID().toString(),
                        followUp.snapshot().followUpId().toString(),
                        BEGIN,
                        null,
                        followUp.snapshot()))
                .toList();
        database.useTransaction(transaction -> recordFollowUps.apply(transaction, events));
    }

    private FollowUps next(Instant now) {
        if (everSent.isEmpty() || random.nextInt(3) == 0) {
            Instant occurredAt = now.minus(Duration.ofMinutes(random.nextInt(60 * 60)));
            FollowUps followUp = FollowUps.one(area, null, occurredAt);
            return keep((random.nextInt(4) == 0 ? followUp.of(any(FollowUpReason.values())) : followUp).knownAt(now));
        }
        FollowUps known = everSent.get(random.nextInt(everSent.size()));
        FollowUps latest = Objects.requireNonNull(newest.get(known.snapshot().followUpId()));
        return switch (random.nextInt(7)) {
            case 0 -> known;
            case 1 -> keep(latest.completed(any(FollowUpOutcome.values())).knownAt(now));
            case 2, 3 ->
                keep(latest.tried(now.minusSeconds(random.nextInt(7200)), random.nextInt(3))
                        .knownAt(now));
            case 4 -> keep(latest.ofAnExercise().knownAt(now));
            default -> keep(latest.now(any(FollowUpStatus.values())).knownAt(now));
        };
    }

    private FollowUps keep(FollowUps followUp) {
        newest.put(followUp.snapshot().followUpId(), followUp);
        everSent.add(followUp);
        return followUp;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private Map<String, Long> published() {
        return database.read(handle -> {
            Map<String, Long> counts = new TreeMap<>();
            handle.createQuery(
                            """
                            SELECT area || '|' || measure || '|' || window_code, count FROM rolling_count
                            WHERE area = :area AND count <> 0
                            """)
                    .bind("area", area)
                    .map((row, context) -> counts.put(row.getString(1), row.getLong(2)))
                    .list();
            return counts;
        });
    }

    private Map<String, Long> asKnown(Instant asOf, Instant knownAt) {
        Map<String, Long> counts = new TreeMap<>();
        boolean known = database.read(
                handle -> handle.createQuery("SELECT EXISTS (SELECT FROM rolling_count WHERE area = :area)")
                        .bind("area", area)
                        .mapTo(Boolean.class)
                        .one());
        if (known) {
            readCounts
                    .asOf(
                            new CountFilter(Set.of(area), Set.of(CountLevel.NEIGHBORHOOD), Set.of(), Set.of()),
                            asOf,
                            knownAt)
                    .counts()
                    .stream()
                    .filter(count -> count.count() != 0)
                    .forEach(count -> counts.put(CountKey.of(count).onTopic(), count.count()));
        }
        return counts;
    }

    private Collection<FollowUps> knownAt(Instant time) {
        Map<UUID, FollowUps> known = new HashMap<>();
        for (FollowUps followUp : everSent) {
            if (!followUp.snapshot().updatedAt().isAfter(time)) {
                known.merge(
                        followUp.snapshot().followUpId(),
                        followUp,
                        (one, other) ->
                                one.snapshot().version() > other.snapshot().version() ? one : other);
            }
        }
        return known.values();
    }

    /** Straight from the definition, without the code under test. */
    private Map<String, Long> fromScratch(Instant now, Collection<FollowUps> followUps) {
        Map<String, Long> counts = new TreeMap<>();
        for (FollowUps followUp : followUps) {
            FollowUpSnapshot data = followUp.snapshot();
            if (followUp.exercise() || data.status() == FollowUpStatus.ENTERED_IN_ERROR) {
                continue;
            }
            for (CountWindow window : CountWindow.values()) {
                if (data.occurredAt().isAfter(now.minus(window.length()))
                        && !data.occurredAt().isAfter(now)) {
                    for (Measure measure : Measure.values()) {
                        counts.merge(
                                area + "|" + measure.code() + "|" + window.code(),
                                amount(measure, followUp, now),
                                Long::sum);
                    }
                }
            }
        }
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static long amount(Measure measure, FollowUps followUp, Instant now) {
        FollowUpSnapshot data = followUp.snapshot();
        String outcome = data.outcome() == null ? "" : data.outcome().name();
        boolean ofSurvivor = data.reason() == FollowUpReason.SURVIVOR_OUTREACH;
        return switch (measure) {
            case KITS_GIVEN -> followUp.kits();
            case CONTACTED ->
                ofSurvivor && outcome.matches("ENGAGED_.*|LINKED|DECLINED_.*|ALREADY_IN_SERVICES") ? 1 : 0;
            case LINKED -> ofSurvivor && outcome.equals("LINKED") ? 1 : 0;
            case DECLINED -> ofSurvivor && outcome.startsWith("DECLINED_") ? 1 : 0;
            case OVERDUE -> ofSurvivor && isOverdue(data, now) ? 1 : 0;
            default -> 0;
        };
    }

    private static boolean isOverdue(FollowUpSnapshot data, Instant now) {
        boolean untried = data.firstAttemptAt() == null || data.firstAttemptAt().isAfter(now);
        boolean waited = WAITING.contains(data.status()) || data.updatedAt().isAfter(now);
        return !data.dueAt().isAfter(now) && untried && waited;
    }
}
