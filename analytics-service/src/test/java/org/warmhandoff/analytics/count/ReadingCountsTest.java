package org.warmhandoff.analytics.count;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.analytics.Api;
import org.warmhandoff.analytics.Events;
import org.warmhandoff.analytics.Incidents;
import org.warmhandoff.analytics.TestClock;
import org.warmhandoff.contracts.count.CountWindow;
import org.warmhandoff.contracts.count.Measure;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** GET /v1/counts: what it answers, in which form, and what it refuses. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "analytics"))
class ReadingCountsTest {

    @Inject
    TestClock clock;

    private final String area = Api.newArea();
    private final String jurisdiction = Api.newArea();

    @BeforeEach
    void reset() {
        clock.reset();
    }

    @Test
    void anItemSaysWhatIsCountedWhereWithinWhichTimeAndAsOfWhen() {
        Events.send(Incidents.one(area, jurisdiction, clock.instant()));
        Api.awaitCount(area, "people", "24h", 1);

        Map<String, Object> item =
                get("/v1/counts?measure=people&window=24h&area=" + area).path("items[0]");

        assertThat(item).containsEntry("area", area).containsEntry("level", "neighborhood");
        assertThat(item).containsEntry("measure", "people").containsEntry("window", "24h");
        assertThat(item).containsEntry("count", 1).containsEntry("revision", 1);
        assertThat(Instant.parse((String) item.get("asOf"))).isAfter(Instant.EPOCH);
    }

    @Test
    void anAreaWhereNothingHappenedIsListedWithZero() {
        knownArea("Quiet Corner");

        get("/v1/counts?measure=fatal&window=28d&area=" + area)
                .then()
                .statusCode(200)
                .body("items.count", contains(0))
                .body("items.revision", contains(0))
                .body("next", nullValue());
    }

    @Test
    void aRetiredAreaIsLeftOutUnlessItIsAskedForOrHasCounts() {
        knownArea("Quiet Corner");
        Events.sendArea(area, 2, "Quiet Corner", jurisdiction, true);

        await().untilAsserted(() ->
                get("/v1/counts?measure=people&window=24h").then().body("items.area", not(hasItem(area))));
        get("/v1/counts?measure=people&window=24h&area=" + area).then().body("items.count", contains(0));
    }

    @Test
    void parametersMayBeRepeatedOrListedWithCommas() {
        knownArea("Quiet Corner");

        List<String> repeated = get("/v1/counts?window=24h&window=7d&measure=people&area=" + area)
                .path("items.window");
        List<String> listed =
                get("/v1/counts?window=24h,%207d&measure=people&area=" + area).path("items.window");

        assertThat(repeated).containsExactly("24h", "7d");
        assertThat(listed).isEqualTo(repeated);
    }

    @Test
    void withoutParametersEveryCountOfEveryAreaIsThere() {
        knownArea("Quiet Corner");

        List<String> areas = get("/v1/counts").path("items.area");

        assertThat(areas).contains("all");
        assertThat(areas.stream().filter(area::equals)).hasSize(Measure.values().length * CountWindow.values().length);
    }

    @Test
    void levelsCanBeChosen() {
        Events.send(Incidents.one(area, jurisdiction, clock.instant()));
        Api.awaitCount(jurisdiction, "people", "24h", 1);

        List<String> levels = get("/v1/counts?level=jurisdiction,all").path("items.level");

        assertThat(levels).isNotEmpty().doesNotContain("neighborhood");
    }

    @Test
    void anyInstantCanBeAskedForAndTheEdgesAreExact() {
        Instant time = clock.instant().minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MILLIS);
        Incidents withdrawn = Incidents.one(area, jurisdiction, time);
        Events.send(
                Incidents.one(area, jurisdiction, time).with(Outcome.FATAL, Outcome.NONFATAL),
                withdrawn,
                withdrawn.now(IncidentStatus.WITHDRAWN));
        Api.awaitCount(area, "people", "7d", 2);

        assertThat(asOf(time.minusMillis(1))).isZero();
        assertThat(asOf(time)).isEqualTo(2);
        assertThat(asOf(time.plus(Duration.ofHours(24)).minusMillis(1))).isEqualTo(2);
        assertThat(asOf(time.plus(Duration.ofHours(24)))).isZero();
    }

    @Test
    void aCountCanBeAskedForAsItWasKnownAtATime() {
        Instant time = clock.instant().minus(Duration.ofHours(5)).truncatedTo(ChronoUnit.MILLIS);
        Incidents reported = Incidents.one(area, jurisdiction, time).knownAt(time.plusSeconds(60));
        Events.send(
                reported,
                reported.with(Outcome.FATAL, Outcome.NONFATAL).knownAt(time.plusSeconds(600)),
                reported.with(Outcome.FATAL).now(IncidentStatus.WITHDRAWN).knownAt(time.plusSeconds(3600)),
                Incidents.one(area, jurisdiction, time)
                        .with(Outcome.NONFATAL, Outcome.NONFATAL, Outcome.NONFATAL)
                        .knownAt(time.plusSeconds(7200)));
        Api.awaitCount(area, "people", "24h", 3);

        assertThat(knownAt(time.plusSeconds(59))).isZero();
        assertThat(knownAt(time.plusSeconds(60))).isEqualTo(1);
        assertThat(knownAt(time.plusSeconds(600))).isEqualTo(2);
        assertThat(knownAt(time.plusSeconds(3600))).isZero();
        assertThat(knownAt(time.plusSeconds(7200))).isEqualTo(3);
    }

    @Test
    void anOverdoseIsARepeatForAYearAfterTheOneBefore() {
        UUID person = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Events.send(of(person, now.minus(Duration.ofDays(366))), of(person, now.minusSeconds(60)));
        Api.awaitCount(area, "people", "24h", 1);
        assertThat(Api.count(area, "repeat-overdoses", "24h")).isZero();

        Events.send(of(person, now.minus(Duration.ofDays(364))));

        Api.awaitCount(area, "repeat-overdoses", "24h", 1);
    }

    private Incidents of(UUID person, Instant occurredAt) {
        return Incidents.one(area, null, occurredAt)
                .with(Incidents.person(0, Outcome.NONFATAL, List.of(), List.of(), person));
    }

    @Test
    void daysOfTheCommunitysCalendarAreCountedOneAfterTheOther() {
        Instant lateEvening = Instant.parse("2026-03-08T04:59:59.999999Z");
        Events.send(
                Incidents.one(area, jurisdiction, lateEvening),
                Incidents.one(area, jurisdiction, lateEvening.plusNanos(1000)),
                Incidents.one(area, jurisdiction, Instant.parse("2026-03-09T03:59:59Z")));
        knownArea("Riverside");

        await().untilAsserted(() ->
                get("/v1/counts/periods?period=day&from=2026-03-07&to=2026-03-09&measure=people&area=" + area)
                        .then()
                        .statusCode(200)
                        .body("items.from", contains("2026-03-07", "2026-03-08", "2026-03-09"))
                        .body("items.count", contains(1, 2, 0))
                        .body("items.period", contains("day", "day", "day"))
                        .body("items.complete", contains(true, true, true)));
        get("/v1/counts/periods?period=month&from=2026-03-07&to=2026-04-01&measure=people&area=" + area)
                .then()
                .body("items.from", contains("2026-03-01", "2026-04-01"))
                .body("items.count", contains(3, 0));
    }

    @Test
    void aPeriodThatIsNotOverIsNotComplete() {
        knownArea("Riverside");
        String today = clock.instant().toString().substring(0, 10);

        get("/v1/counts/periods?period=month&from=%s&to=%s&measure=people&area=%s".formatted(today, today, area))
                .then()
                .body("items.complete", contains(false));
    }

    @ParameterizedTest
    @CsvSource({
        "period=fortnight&from=2026-03-01&to=2026-03-02, period",
        "from=2026-03-01&to=2026-03-02, period",
        "period=day&to=2026-03-02, from",
        "period=day&from=2026-03-02&to=2026-03-01, to",
        "period=day&from=1990-03-02&to=2026-03-01, to",
        "period=day&from=2026-03-01&to=2026-02-30, to",
        "period=day&from=2026-03-01&to=2026-03-02&window=24h, window"
    })
    void aPeriodThatCannotBeIsRefusedByTheNameOfItsParameter(String query, String pointer) {
        get("/v1/counts/periods?" + query).then().statusCode(400).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void aRateSaysWhenThereAreTooFewForOne() {
        knownArea("Riverside");
        Incidents[] incidents = new Incidents[10];
        Arrays.setAll(incidents, number -> Incidents.one(area, null, clock.instant()));
        Events.send(incidents);
        Api.awaitCount(area, "people", "24h", 10);

        get("/v1/rates?measure=people,fatal&window=24h&area=" + area)
                .then()
                .statusCode(200)
                .body("items.measure", contains("people", "fatal"))
                .body("items.rate.reliability", contains("unstable", "too-few"))
                .body("items[0].population", equalTo(4200))
                .body("items[0].rate.perHundredThousand", equalTo(238.09524f))
                .body("items[1].rate.perHundredThousand", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-07T00:00:00Z", "2026-03-07T00:00:00.5-05:00", "2026-03-07T00:00:00+01:00"})
    void aTimeMayHaveAnyOffsetAlsoWithAPlusThatNobodyEscaped(String time) {
        get("/v1/counts?area=all&measure=people&window=24h&asOf=" + time)
                .then()
                .statusCode(200)
                .body("items.revision", contains(0));
    }

    @Test
    void csvHasAHeaderAndOneLineForEachCount() {
        knownArea("North, \"Old\" Quay");
        Events.send(Incidents.one(area, jurisdiction, clock.instant()));
        Api.awaitCount(area, "people", "24h", 1);

        String csv = Api.analyst()
                .accept("text/csv")
                .get("/v1/counts?measure=people&window=24h&area=" + area)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();

        String[] lines = csv.split("\r\n", -1);
        assertThat(lines[0]).isEqualTo("area,name,level,measure,window,count,asOf,revision");
        assertThat(lines[1]).startsWith(area + ",\"North, \"\"Old\"\" Quay\",neighborhood,people,24h,1,20");
        assertThat(lines[2]).isEmpty();
    }

    @Test
    void aNameThatLooksLikeAFormulaStaysATextInASpreadsheet() {
        knownArea("=HYPERLINK(1)");

        String csv = Api.analyst()
                .accept("text/csv")
                .get("/v1/counts?measure=people&window=24h&area=" + area)
                .asString();

        assertThat(csv).contains("," + "'=HYPERLINK(1)" + ",");
    }

    @Test
    void geoJsonHasTheBoundaryAndAPropertyForEachCount() {
        knownArea("Riverside");
        Events.send(Incidents.one(area, jurisdiction, clock.instant()));
        Api.awaitCount(area, "people", "24h", 1);

        Api.analyst()
                .accept("application/geo+json")
                .get("/v1/counts?measure=people,naloxone-doses&window=24h&area=" + area)
                .then()
                .statusCode(200)
                .contentType("application/geo+json")
                .body("type", equalTo("FeatureCollection"))
                .body("features[0].type", equalTo("Feature"))
                .body("features[0].geometry.type", equalTo("Polygon"))
                .body("features[0].properties.name", equalTo("Riverside"))
                .body("features[0].properties.people_24h", equalTo(1))
                .body("features[0].properties.naloxone_doses_24h", equalTo(0));
    }

    @Test
    void whoeverHasTheCountsAlreadyIsToldSoUntilOneChanges() {
        Events.send(Incidents.one(area, jurisdiction, clock.instant()));
        Api.awaitCount(area, "people", "24h", 1);
        String path = "/v1/counts?measure=people&window=24h&area=" + area;
        String tag = get(path).header("ETag");

        Api.analyst().header("If-None-Match", tag).get(path).then().statusCode(304);
        Api.analyst()
                .header("If-None-Match", tag)
                .accept("text/csv")
                .get(path)
                .then()
                .statusCode(200);

        Events.send(Incidents.one(area, jurisdiction, clock.instant()));
        Api.awaitCount(area, "people", "24h", 2);
        Api.analyst().header("If-None-Match", tag).get(path).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "window=25h, 400, window, '24h, 72h, 7d, 28d'",
        "measure=zebra, 400, measure, naloxone-doses",
        "level=zebra, 400, level, 'neighborhood, jurisdiction, all'",
        "asOf=zebra, 400, asOf, RFC 3339",
        "asOf=2026-03-07T00:00:00, 400, asOf, RFC 3339",
        "knownAt=zebra, 400, knownAt, RFC 3339",
        "asOf=%2B999999999-03-07T00:00:00Z, 400, asOf, RFC 3339",
        "mesure=people, 400, mesure, measure",
        "area=zebra, 404, area, /v1/areas"
    })
    void aParameterThatCannotBeUnderstoodIsNamedAndItsValueIsNotRepeated(
            String query, int status, String pointer, String hint) {
        Response answer = get("/v1/counts?" + query);

        answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));
        assertThat(answer.<String>path("detail")).contains(hint);
        assertThat(answer.asString())
                .doesNotContain("zebra")
                .doesNotContain("25h")
                .doesNotContain("999999999");
    }

    @Test
    void aFormThatCannotBeServedIsRefused() {
        Api.analyst()
                .accept("application/xml")
                .get("/v1/counts")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    private void knownArea(String name) {
        Events.sendArea(area, 1, name, jurisdiction, false);
        await().until(() ->
                get("/v1/counts?measure=people&window=24h&area=" + area).statusCode() == 200);
    }

    private long asOf(Instant time) {
        return get("/v1/counts?measure=people&window=24h&area=%s&asOf=%s".formatted(area, time))
                .<Integer>path("items[0].count");
    }

    private long knownAt(Instant time) {
        return get("/v1/counts?measure=people&window=24h&area=%s&asOf=%s&knownAt=%s"
                        .formatted(area, clock.instant(), time))
                .<Integer>path("items[0].count");
    }

    private static Response get(String path) {
        return Api.analyst().urlEncodingEnabled(false).get(path);
    }
}
