package org.warmhandoff.analytics.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.analytics.Api;
import org.warmhandoff.analytics.Events;
import org.warmhandoff.analytics.Incidents;
import org.warmhandoff.analytics.TestClock;
import org.warmhandoff.analytics.disclosure.domain.Attacker;
import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.Roles;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.PublicCount;
import org.warmhandoff.contracts.count.PublicMeasure;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.event.EventJson;
import org.warmhandoff.testkit.EventContract;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TopicProbe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Ninety days of a small city, all weeks of which are released once; each test looks at what was. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "analytics"))
class ReleaseTest {

    private static final int DAYS = 104;
    private static final String PORT = Api.newArea();
    private static final String HILL = Api.newArea();
    private static final List<String> OF_PORT = areas(5);
    private static final List<String> OF_HILL = areas(4);
    private static boolean played;

    @Inject
    ReleaseWeeks releaseWeeks;

    @Inject
    TestClock clock;

    @Inject
    Database database;

    @BeforeEach
    void playTheCityOnce() {
        if (!played) {
            OF_PORT.forEach(area -> Events.sendArea(area, 1, "Of Port", PORT, false));
            OF_HILL.forEach(area -> Events.sendArea(area, 1, "Of Hill", HILL, false));
            String lastOfAll = OF_HILL.get(3);
            Awaitility.await()
                    .until(() -> Api.analyst().get("/v1/areas").asString().contains(lastOfAll));
            long people = play();
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> exactPeople() == people);
            releaseWeeks.now();
            played = true;
        }
    }

    /** Some neighborhoods have many overdoses a week, most have few. */
    private long play() {
        Random random = new Random(7);
        Instant now = clock.instant();
        long people = 0;
        List<Incidents> incidents = new ArrayList<>();
        for (int day = 1; day <= DAYS; day++) {
            for (int area = 0; area < OF_PORT.size() + OF_HILL.size(); area++) {
                boolean port = area < OF_PORT.size();
                int many = random.nextDouble() < 0.15 * (1 + area) ? 1 + random.nextInt(1 + area / 2) : 0;
                for (int each = 0; each < many; each++) {
                    Outcome[] outcomes = random.nextInt(10) == 0
                            ? new Outcome[] {Outcome.FATAL}
                            : random.nextInt(8) == 0
                                    ? new Outcome[] {Outcome.UNKNOWN, Outcome.NONFATAL}
                                    : new Outcome[] {Outcome.NONFATAL};
                    people += outcomes.length;
                    incidents.add(Incidents.one(
                                    port ? OF_PORT.get(area) : OF_HILL.get(area - OF_PORT.size()),
                                    port ? PORT : HILL,
                                    now.minus(Duration.ofDays(day)).minusSeconds(random.nextInt(80_000)))
                            .with(outcomes));
                }
            }
        }
        Events.send(incidents.toArray(Incidents[]::new));
        return people;
    }

    @Test
    void noSuppressedNumberOfNinetyDaysCanBeWorkedOutOfAllThatIsPublic() {
        Map<LocalDate, List<PublicCount>> weeks = released("/v1/public/counts").stream()
                .collect(Collectors.groupingBy(PublicCount::from, TreeMap::new, Collectors.toList()));

        assertThat(weeks).hasSizeGreaterThanOrEqualTo(12);
        int suppressed = 0;
        for (List<PublicCount> week : weeks.values()) {
            Attacker attacker = attacker(week);
            suppressed += attacker.hidden().size();
            assertThat(attacker.hidden()).allSatisfy(number -> {
                double[] range = attacker.workOut(number);
                assertThat(range[1] - range[0]).as(number).isGreaterThanOrEqualTo(1 - 1e-6);
            });
        }
        assertThat(suppressed).as("there was something to work out").isGreaterThan(100);
    }

    @Test
    void whatIsShownIsTheCount() {
        List<PublicCount> weeks = released("/v1/public/counts?area=all&measure=people");
        PublicCount all =
                weeks.stream().filter(week -> !week.suppressed()).findFirst().orElseThrow();

        long exact = Api.analyst()
                .queryParam("area", PORT, HILL)
                .queryParam("measure", "people")
                .queryParam("period", "week")
                .queryParam("from", all.from().toString())
                .queryParam("to", all.from().toString())
                .get("/v1/counts/periods")
                .<List<Integer>>path("items.count")
                .stream()
                .mapToInt(Integer::intValue)
                .sum();

        assertThat(weeks)
                .as("weeks with a total")
                .filteredOn(week -> !week.suppressed())
                .hasSizeGreaterThan(weeks.size() / 2);
        assertThat(all.count()).isGreaterThanOrEqualTo(exact);
        assertThat(all.to()).isEqualTo(all.from().plusDays(6));
    }

    @Test
    void noSmallNumberIsShownToEither() {
        assertThat(released("/v1/public/counts"))
                .extracting(PublicCount::count)
                .noneMatch(count -> count != null && count > 0 && count < 11);
        assertThat(limited())
                .extracting(PublicCount::count)
                .noneMatch(count -> count != null && count > 0 && count < 5)
                .anyMatch(count -> count != null && count >= 5 && count < 11);
    }

    @Test
    void aWeekIsNotReleasedBeforeLateReportsAreIn() {
        LocalDate last = released("/v1/public/counts?area=all&measure=people").stream()
                .map(PublicCount::to)
                .max(LocalDate::compareTo)
                .orElseThrow();

        assertThat(last).isBefore(LocalDate.ofInstant(clock.instant().minus(Duration.ofDays(6)), ZoneOffset.UTC));
    }

    @Test
    void whatBecomesKnownLaterChangesNothingThatWasReleased() {
        Response before = RestAssured.get("/v1/public/counts");
        Events.send(Incidents.one(OF_PORT.get(0), PORT, clock.instant().minus(Duration.ofDays(30)))
                .with(Outcome.FATAL, Outcome.FATAL, Outcome.FATAL));
        releaseWeeks.now();

        RestAssured.given()
                .header("If-None-Match", before.header("ETag"))
                .get("/v1/public/counts")
                .then()
                .statusCode(304);
    }

    @Test
    void theTablesThemselvesRefuseAnyChange() {
        for (String change : List.of(
                "UPDATE released_count SET snapshot = '{}'",
                "DELETE FROM released_count",
                "TRUNCATE released_count, released_week",
                "UPDATE released_week SET public_threshold = 2")) {
            assertThatThrownBy(() -> database.useTransaction(transaction -> transaction.execute(change)))
                    .hasStackTraceContaining("what was released stays as it is");
        }
    }

    @Test
    void theTopicHasWhatThePublicIsShownAndNothingElse() {
        List<PublicCount> shown = released("/v1/public/counts");
        String topic = EventType.PUBLIC_COUNT.topic();
        try (TopicProbe probe = TopicProbe.ofPlatform()) {
            Awaitility.await().until(() -> probe.records(topic).size() >= shown.size());

            assertThat(probe.records(topic)).allSatisfy(record -> {
                EventContract.check(EventType.PUBLIC_COUNT, record.value());
                PublicCount count = read(record.value());
                assertThat(record.key())
                        .isEqualTo(count.area() + "|" + count.measure().code() + "|" + count.from());
                assertThat(shown).contains(count);
            });
        }
    }

    @Test
    void theSameAsCsvWithNothingWhereANumberIsSuppressed() {
        String csv = RestAssured.given()
                .accept("text/csv")
                .get("/v1/public/counts?level=jurisdiction")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv).startsWith("area,level,measure,from,to,count,atLeast,atMost,suppressed,releasedAt\r\n");
        assertThat(csv).containsPattern(",,,,true,").doesNotContain("neighborhood");
    }

    @Test
    void aParameterThatIsWrongIsNamed() {
        for (String wrong : List.of("from=yesterday", "measure=people,fatal", "level=street", "window=24h")) {
            RestAssured.get("/v1/public/counts?" + wrong).then().statusCode(400);
        }
    }

    /** Knows the map, as anybody does, and all numbers of a week. */
    private static Attacker attacker(List<PublicCount> week) {
        Map<String, String> jurisdictions = new HashMap<>();
        List<Map<String, String>> features = Api.analyst()
                .get("/v1/areas")
                .path("features.collect { [code: it.id, in: it.properties.jurisdiction] }");
        features.forEach(area -> jurisdictions.put(area.get("code"), area.get("in")));
        Attacker attacker = new Attacker();
        Map<String, List<String>> parts = new TreeMap<>();
        TreeSet<String> areas = new TreeSet<>();
        for (PublicCount count : week) {
            if (count.suppressed()) {
                attacker.isHidden(name(count.area(), count.measure()));
            } else {
                attacker.isShown(name(count.area(), count.measure()), count.atLeast() == null ? 0 : count.atLeast());
            }
            if (areas.add(count.area()) && count.level() != CountLevel.ALL) {
                parts.computeIfAbsent(whole(count, jurisdictions), unseen -> new ArrayList<>())
                        .add(count.area());
            }
        }
        for (PublicMeasure measure : PublicMeasure.values()) {
            parts.forEach((whole, ofWhole) -> attacker.addUp(
                    name(whole, measure),
                    ofWhole.stream().map(area -> name(area, measure)).toList()));
        }
        areas.forEach(area -> attacker.addUp(
                name(area, PublicMeasure.PEOPLE),
                List.of(
                        name(area, PublicMeasure.FATAL),
                        name(area, PublicMeasure.NONFATAL),
                        name(area, PublicMeasure.UNKNOWN))));
        return attacker;
    }

    private static String whole(PublicCount count, Map<String, String> jurisdictions) {
        if (count.level() == CountLevel.JURISDICTION) {
            return "all";
        }
        String jurisdiction = count.area().endsWith("-other")
                ? count.area().substring(0, count.area().length() - "-other".length())
                : jurisdictions.get(count.area());
        return jurisdiction == null ? "all" : jurisdiction;
    }

    private static String name(String area, PublicMeasure measure) {
        return area + " " + measure.code();
    }

    private static List<PublicCount> released(String path) {
        return read(RestAssured.get(path));
    }

    private static List<PublicCount> limited() {
        return read(Api.as(Roles.PARTNER).get("/v1/limited/counts"));
    }

    private static List<PublicCount> read(Response answer) {
        List<Map<String, Object>> items =
                answer.then().statusCode(200).extract().path("items");
        return items.stream().map(item -> read(EventJson.write(item))).toList();
    }

    private static PublicCount read(byte[] json) {
        try {
            return EventJson.read(json, PublicCount.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Of the city of this test. */
    private long exactPeople() {
        List<Integer> counts = Api.analyst()
                .queryParam("area", PORT, HILL)
                .queryParam("measure", "people")
                .queryParam("period", "month")
                .queryParam("from", day(clock.instant().minus(Duration.ofDays(DAYS + 2))))
                .queryParam("to", day(clock.instant()))
                .get("/v1/counts/periods")
                .path("items.count");
        return counts == null ? 0 : counts.stream().mapToInt(Integer::intValue).sum();
    }

    private static String day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC).toString();
    }

    private static List<String> areas(int many) {
        List<String> areas = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            areas.add(Api.newArea());
        }
        return areas;
    }
}
