package org.warmhandoff.analytics.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.analytics.Events;
import org.warmhandoff.analytics.Incidents;
import org.warmhandoff.analytics.TestClock;
import org.warmhandoff.analytics.count.domain.CountKey;
import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.Topics;
import org.warmhandoff.contracts.count.CountWindow;
import org.warmhandoff.contracts.count.Measure;
import org.warmhandoff.contracts.count.NeighborhoodCount;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.NaloxoneAdministration;
import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.NaloxoneRoute;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.PersonSnapshot;
import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.event.EventJson;
import org.warmhandoff.kit.event.ReceivedEvent;
import org.warmhandoff.testkit.EventContract;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Whatever happens, in whatever order and however time passes: the counts are what a count from scratch gives, and the topic
 * says the same as the table.
 */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "analytics"))
class RandomHistoryTest {

    private static final int STEPS = 60;
    private static final Map<Substance, String> CLASSES = Map.ofEntries(
            Map.entry(Substance.HEROIN, "opioid"),
            Map.entry(Substance.FENTANYL, "opioid"),
            Map.entry(Substance.PRESCRIPTION_OPIOID, "opioid"),
            Map.entry(Substance.METHADONE, "opioid"),
            Map.entry(Substance.OTHER_OPIOID, "opioid"),
            Map.entry(Substance.CARFENTANIL, "opioid"),
            Map.entry(Substance.NITAZENE, "opioid"),
            Map.entry(Substance.BUPRENORPHINE, "opioid"),
            Map.entry(Substance.COCAINE, "stimulant"),
            Map.entry(Substance.METHAMPHETAMINE, "stimulant"),
            Map.entry(Substance.OTHER_STIMULANT, "stimulant"),
            Map.entry(Substance.BENZODIAZEPINE, "sedative"),
            Map.entry(Substance.XYLAZINE, "sedative"),
            Map.entry(Substance.MEDETOMIDINE, "sedative"),
            Map.entry(Substance.ALCOHOL, "other"),
            Map.entry(Substance.CANNABIS, "other"),
            Map.entry(Substance.SYNTHETIC_CANNABINOID, "other"),
            Map.entry(Substance.OTHER, "other"));

    private static final Map<NaloxoneGiver, String> GIVERS = Map.of(
            NaloxoneGiver.EMS, "EMS",
            NaloxoneGiver.FIRE, "FIRE",
            NaloxoneGiver.POLICE, "POLICE",
            NaloxoneGiver.HOSPITAL, "HOSPITAL",
            NaloxoneGiver.COMMUNITY_GROUP, "COMMUNITY_GROUP",
            NaloxoneGiver.FAMILY_OR_FRIEND, "BYSTANDER",
            NaloxoneGiver.BYSTANDER, "BYSTANDER",
            NaloxoneGiver.SELF, "BYSTANDER");

    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");

    @Inject
    Database database;

    @Inject
    RecordIncidents recordIncidents;

    @Inject
    ReadCounts readCounts;

    @Inject
    BringCountsUpToDate bringCountsUpToDate;

    @Inject
    TestClock clock;

    private final Map<UUID, Incidents> newest = new HashMap<>();
    private final List<UUID> people =
            List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    private final List<Instant> times = new ArrayList<>();
    private final List<Incidents> everSent = new ArrayList<>();
    private final String[] areas = {name(), name(), name(), name()};
    private final String[] jurisdictions = {name(), name()};

    private Random random = new Random();

    @AfterEach
    void reset() {
        clock.reset();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20260307, 911, 4})
    void theCountsAreWhatACountFromScratchGives(long seed) {
        random = new Random(seed);
        Instant now = BEGIN;
        for (int step = 0; step < STEPS; step++) {
            now = now.plus(passingTime());
            clock.stopAt(now);
            send(batch(now));
            countAnew(now);

            assertThat(published()).as("seed %d, step %d", seed, step).isEqualTo(fromScratch(now, newest.values()));
            times.add(now);
            Instant then = times.get(random.nextInt(times.size()));
            Instant asOf = times.get(random.nextInt(times.size()));
            assertThat(asKnown(asOf, then))
                    .as("seed %d, step %d, as known at %s", seed, step, then)
                    .isEqualTo(fromScratch(asOf, knownAt(then)));
        }
        topicSaysTheSame();
    }

    private Duration passingTime() {
        return switch (random.nextInt(5)) {
            case 0 -> Duration.ZERO;
            case 1 -> Duration.ofMillis(1 + random.nextInt(2000));
            case 2 -> Duration.ofMinutes(random.nextInt(600));
            case 3 -> Duration.ofHours(24);
            default -> Duration.ofHours(random.nextInt(200));
        };
    }

    private List<Incidents> batch(Instant now) {
        List<Incidents> batch = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            batch.add(next(now));
        }
        return batch;
    }

    private Incidents next(Instant now) {
        if (everSent.isEmpty() || random.nextInt(3) == 0) {
            int place = random.nextInt(areas.length);
            String jurisdiction = place == 3 ? null : jurisdictions[place % 2];
            return keep(Incidents.one(areas[place], jurisdiction, occurredAt(now))
                    .with(somePeople())
                    .now(someKind())
                    .exercise(random.nextInt(8) == 0)
                    .knownAt(now));
        }
        Incidents known = everSent.get(random.nextInt(everSent.size()));
        Incidents latest = Objects.requireNonNull(newest.get(known.snapshot().incidentId()));
        return switch (random.nextInt(9)) {
            case 0 -> known; // Once more, and perhaps long after it was replaced.
            case 1 -> keep(latest.now(IncidentStatus.WITHDRAWN).knownAt(now));
            case 2, 5 -> keep(latest.now(IncidentStatus.ACTIVE).knownAt(now));
            case 6 -> keep(latest.now(IncidentStatus.MERGED).knownAt(now));
            case 7 -> keep(latest.now(someKind()).knownAt(now));
            case 8 -> keep(latest.exercise(random.nextInt(3) == 0).knownAt(now));
            case 3 ->
                keep(latest.now(Classification.values()[random.nextInt(4)]).knownAt(now));
            case 4 -> keep(latest.movedTo(areas[random.nextInt(areas.length)]).knownAt(now));
            default -> keep(latest.with(somePeople()).knownAt(now));
        };
    }

    /** Mostly of late, sometimes long ago, sometimes exactly on the edge of a window, sometimes a little ahead. */
    private Instant occurredAt(Instant now) {
        return switch (random.nextInt(5)) {
            case 0 -> now.plusSeconds(random.nextInt(3600));
            case 1 -> now.minus(CountWindow.values()[random.nextInt(4)].length());
            case 2 -> now.minus(Duration.ofMinutes(random.nextInt(40 * 24 * 60)));
            default -> now.minusMillis(random.nextInt(80_000_000));
        };
    }

    private List<PersonSnapshot> somePeople() {
        List<PersonSnapshot> some = new ArrayList<>();
        for (int index = 0; index <= random.nextInt(3); index++) {
            Integer doses = random.nextBoolean() ? null : 1 + random.nextInt(4);
            some.add(Incidents.person(
                    index,
                    Outcome.values()[random.nextInt(3)],
                    random.nextBoolean() ? List.of() : List.of(any(Substance.values()), any(Substance.values())),
                    List.of(
                            new NaloxoneAdministration(
                                    any(NaloxoneGiver.values()), NaloxoneRoute.INTRANASAL, doses, null),
                            new NaloxoneAdministration(NaloxoneGiver.EMS, NaloxoneRoute.INTRANASAL, 1, null)),
                    random.nextInt(3) == 0 ? null : people.get(random.nextInt(people.size()))));
        }
        return some;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private IncidentKind someKind() {
        return random.nextInt(3) > 0
                ? IncidentKind.OVERDOSE
                : IncidentKind.values()[random.nextInt(IncidentKind.values().length)];
    }

    private Incidents keep(Incidents incident) {
        newest.put(incident.snapshot().incidentId(), incident);
        everSent.add(incident);
        return incident;
    }

    private void send(List<Incidents> batch) {
        List<ReceivedEvent<IncidentSnapshot>> events = batch.stream()
                .map(incident -> new ReceivedEvent<>(
                        UUID.randomUUID().toString(),
                        incident.snapshot().incidentId().toString(),
                        BEGIN,
                        null,
                        incident.snapshot()))
                .toList();
        database.useTransaction(transaction -> recordIncidents.apply(transaction, events));
    }

    private void countAnew(Instant now) {
        await().until(bringCountsUpToDate::now);
        assertThat(database.<Instant>read(handle -> handle.createQuery("SELECT as_of FROM count_tick")
                        .mapTo(Instant.class)
                        .one()))
                .isEqualTo(now);
    }

    /** The counts of this test's areas, without zeros. */
    private Map<String, Long> published() {
        Map<String, Long> counts = new TreeMap<>();
        database.read(
                handle -> handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, transaction -> transaction
                        .createQuery(
                                "SELECT area || '|' || measure || '|' || window_code, count FROM rolling_count WHERE count <> 0")
                        .map((row, context) -> counts.put(row.getString(1), row.getLong(2)))
                        .list()));
        counts.keySet().removeIf(key -> !isOurs(key));
        return counts;
    }

    /** Straight from the definition, without the code under test. */
    private static Map<String, Long> fromScratch(Instant now, Collection<Incidents> incidents) {
        Map<String, Long> counts = new TreeMap<>();
        List<IncidentSnapshot> counted = incidents.stream()
                .map(Incidents::snapshot)
                .filter(RandomHistoryTest::counts)
                .toList();
        for (IncidentSnapshot data : counted) {
            for (CountWindow window : CountWindow.values()) {
                if (data.occurredAt().isAfter(now.minus(window.length()))
                        && !data.occurredAt().isAfter(now)) {
                    for (Measure measure : Measure.values()) {
                        String suffix = "|" + measure.code() + "|" + window.code();
                        counts.merge(data.area() + suffix, amount(measure, data, counted), Long::sum);
                        if (data.jurisdiction() != null) {
                            counts.merge(data.jurisdiction() + suffix, amount(measure, data, counted), Long::sum);
                        }
                    }
                }
            }
        }
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static boolean counts(IncidentSnapshot data) {
        return data.status() == IncidentStatus.ACTIVE
                && !(data.kind() == IncidentKind.OVERDOSE && data.classification() == Classification.RULED_OUT)
                && !Boolean.TRUE.equals(data.exercise());
    }

    private static long amount(Measure measure, IncidentSnapshot incident, List<IncidentSnapshot> counted) {
        if (measure == Measure.REPEAT_OVERDOSES) {
            return incident.kind() == IncidentKind.OVERDOSE ? repeats(incident, counted) : 0;
        }
        boolean overdose = incident.kind() == IncidentKind.OVERDOSE;
        long amount = overdose && measure == Measure.INCIDENTS ? 1 : 0;
        for (PersonSnapshot person : incident.people()) {
            amount += overdose
                            && (measure == Measure.PEOPLE
                                    || measure.name().equals(person.outcome().name()))
                    ? 1
                    : 0;
            amount += overdose && isSuspected(measure, person) ? 1 : 0;
            if (overdose || incident.kind() == IncidentKind.NALOXONE_GIVEN) {
                amount += person.naloxone().stream()
                        .filter(given -> measure == Measure.NALOXONE_DOSES
                                || measure.name().equals("DOSES_BY_" + GIVERS.getOrDefault(given.giver(), "OTHER")))
                        .mapToLong(given -> given.doses() == null ? 0 : given.doses())
                        .sum();
            }
        }
        return amount;
    }

    private static boolean isSuspected(Measure measure, PersonSnapshot person) {
        Set<String> classes = person.substances().stream()
                .map(CLASSES::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return switch (measure) {
            case OPIOID_SUSPECTED -> classes.contains("opioid");
            case STIMULANT_SUSPECTED -> classes.contains("stimulant");
            case SEDATIVE_SUSPECTED -> classes.contains("sedative");
            case OTHER_SUBSTANCE_SUSPECTED -> classes.contains("other");
            case SUBSTANCE_UNKNOWN -> classes.isEmpty();
            default -> false;
        };
    }

    private static long repeats(IncidentSnapshot incident, List<IncidentSnapshot> counted) {
        return refs(incident).stream()
                .filter(ref -> counted.stream()
                        .filter(other -> other.kind() == IncidentKind.OVERDOSE
                                && refs(other).contains(ref))
                        .anyMatch(other -> isEarlier(other, incident)
                                && !other.occurredAt()
                                        .isBefore(incident.occurredAt().minus(Duration.ofDays(365)))))
                .count();
    }

    private static boolean isEarlier(IncidentSnapshot one, IncidentSnapshot other) {
        return one.occurredAt().equals(other.occurredAt())
                ? one.incidentId().toString().compareTo(other.incidentId().toString()) < 0
                : one.occurredAt().isBefore(other.occurredAt());
    }

    private static Set<UUID> refs(IncidentSnapshot incident) {
        return incident.people().stream()
                .map(PersonSnapshot::personRef)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The newest version of each incident that was sent and known by then. */
    private Collection<Incidents> knownAt(Instant time) {
        Map<UUID, Incidents> known = new HashMap<>();
        for (Incidents incident : everSent) {
            if (!Objects.requireNonNull(incident.snapshot().knownAt()).isAfter(time)) {
                known.merge(
                        incident.snapshot().incidentId(),
                        incident,
                        (one, other) ->
                                one.snapshot().version() > other.snapshot().version() ? one : other);
            }
        }
        return known.values();
    }

    private Map<String, Long> asKnown(Instant asOf, Instant time) {
        Map<String, Long> counts = new TreeMap<>();
        CountFilter ours = new CountFilter(
                everSent.stream()
                        .flatMap(incident -> Stream.of(
                                incident.snapshot().area(), incident.snapshot().jurisdiction()))
                        .filter(Objects::nonNull)
                        .filter(this::isKnownArea)
                        .collect(Collectors.toSet()),
                Set.of(),
                Set.of(),
                Set.of());
        if (!ours.areas().isEmpty()) {
            readCounts.asOf(ours, asOf, time).counts().stream()
                    .filter(count -> count.count() != 0)
                    .forEach(count -> counts.put(CountKey.of(count).onTopic(), count.count()));
        }
        return counts;
    }

    /** An area is known once a count of it was published. */
    private boolean isKnownArea(String area) {
        return database.read(
                handle -> handle.createQuery("SELECT EXISTS (SELECT FROM rolling_count WHERE area = :area)")
                        .bind("area", area)
                        .mapTo(Boolean.class)
                        .one());
    }

    private void topicSaysTheSame() {
        await().until(() -> database.<Long>read(handle -> handle.createQuery("SELECT count(*) FROM outbox")
                        .mapTo(Long.class)
                        .one())
                == 0);
        Map<String, Long> last = new TreeMap<>();
        Map<String, Long> revisions = new HashMap<>();
        for (ConsumerRecord<String, byte[]> message : Events.topics().records(Topics.NEIGHBORHOOD_COUNTS)) {
            if (isOurs(message.key())) {
                EventContract.check(EventType.NEIGHBORHOOD_COUNT, message.value());
                NeighborhoodCount count = read(message.value());
                assertThat(count.revision()).isGreaterThanOrEqualTo(revisions.getOrDefault(message.key(), 1L));
                revisions.put(message.key(), count.revision());
                last.put(message.key(), count.count());
            }
        }
        last.values().removeIf(count -> count == 0);
        assertThat(last).isEqualTo(published());
    }

    private static NeighborhoodCount read(byte[] value) {
        try {
            return EventJson.read(value, NeighborhoodCount.class);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isOurs(String key) {
        String area = key.substring(0, key.indexOf('|'));
        return List.of(areas).contains(area) || List.of(jurisdictions).contains(area);
    }

    private static String name() {
        return "random-" + UUID.randomUUID();
    }
}
