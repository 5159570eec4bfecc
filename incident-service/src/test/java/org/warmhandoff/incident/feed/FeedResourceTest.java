package org.warmhandoff.incident.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.incident.Api;
import org.warmhandoff.incident.feed.FeedHistory.Past;
import org.warmhandoff.incident.importing.Upload;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class FeedResourceTest {

    private static final Instant NOW = Instant.now();

    @Inject
    FollowFeeds followFeeds;

    @Inject
    RefusalCounter refusals;

    @Inject
    FeedHistory history;

    private final String agency = "agency-" + UUID.randomUUID();

    @BeforeEach
    void city() {
        Api.loadCity();
    }

    @Test
    void theDelaysAreThoseOfTheReportsThatAreNoBackfill() {
        List<Past> reports = new ArrayList<>();
        for (int minutes = 1; minutes <= 10; minutes++) {
            reports.add(new Past(
                    NOW.minus(Duration.ofHours(minutes)),
                    Duration.ofMinutes(minutes),
                    minutes <= 5 ? Duration.ofSeconds(minutes) : null,
                    false));
        }
        for (int old = 0; old < 5; old++) {
            reports.add(Past.of(NOW.minus(Duration.ofHours(1)), Duration.ofDays(3650)));
        }
        history.add(agency, reports);

        look();

        JsonPath feed = feed("cad");
        assertThat(feed.getInt("reports")).isEqualTo(15);
        assertThat(feed.getDouble("backfillShare")).isCloseTo(1 / 3.0, within(0.0001));
        assertThat(feed.getDouble("medianDelaySeconds")).isCloseTo(330, within(0.01));
        assertThat(feed.getDouble("p90DelaySeconds")).isCloseTo(546, within(0.01));
        assertThat(feed.getDouble("medianReportedDelaySeconds")).isCloseTo(3, within(0.01));
        assertThat(feed.getDouble("p90ReportedDelaySeconds")).isCloseTo(4.6, within(0.01));
    }

    @Test
    void exercisesAndWhatCameBeforeTheWindowAreLeftOut() {
        history.add(
                agency,
                List.of(
                        Past.of(NOW.minus(Duration.ofHours(1)), Duration.ofMinutes(1)),
                        Past.of(NOW.minus(Duration.ofDays(29)), Duration.ofMinutes(9)),
                        new Past(NOW.minus(Duration.ofHours(1)), Duration.ofMinutes(9), null, true)));

        look();

        JsonPath feed = feed("cad");
        assertThat(feed.getInt("reports")).isEqualTo(1);
        assertThat(feed.getDouble("p90DelaySeconds")).isCloseTo(60, within(0.01));
    }

    @Test
    void aDelayBelowZeroCountsAsZero() {
        history.add(agency, List.of(Past.of(NOW.minus(Duration.ofHours(1)), Duration.ofMinutes(-4))));

        look();

        assertThat(feed("cad").getDouble("medianDelaySeconds")).isZero();
    }

    @Test
    void aFeedOfNothingButBackfillHasACompletenessAndNoDelay() {
        history.add(agency, List.of(Past.of(NOW.minus(Duration.ofHours(1)), Duration.ofDays(60))));

        look();

        JsonPath feed = feed("cad");
        assertThat(feed.getDouble("backfillShare")).isEqualTo(1);
        assertThat(feed.<Double>get("medianDelaySeconds")).isNull();
        assertThat(feed.getDouble("completeness.outcome")).isEqualTo(1);
    }

    @Test
    void completenessIsTheShareOfReportsThatSaySomething() {
        accept(Api.body("nonfatal"));
        accept(Api.body("unknown"));

        look();

        JsonPath feed = feed("cad");
        assertThat(feed.getDouble("completeness.outcome")).isEqualTo(0.5);
        assertThat(feed.getDouble("completeness.age")).isEqualTo(1);
        assertThat(feed.getDouble("completeness.naloxone-given")).isEqualTo(1);
        assertThat(feed.getDouble("completeness.gender")).isZero();
        assertThat(feed.getDouble("completeness.point")).isEqualTo(1);
        assertThat(feed.getDouble("completeness.source-record-id")).isEqualTo(1);
    }

    @Test
    void aReportWithoutARecordKeyBelongsToTheSourceDefault() {
        accept(
                """
                {"occurredAt": "2026-03-01T16:40:00-05:00", "location": {"areaCode": "islands"},
                 "people": [{"outcome": "nonfatal"}]}
                """);

        look();

        JsonPath feed = feed("default");
        assertThat(feed.getString("status")).isEqualTo("active");
        assertThat(feed.getDouble("completeness.source-record-id")).isZero();
        assertThat(feed.getDouble("completeness.point")).isZero();
    }

    @Test
    void refusedReportsAreCountedByTheSourceThatTheyName() {
        accept(Api.body("nonfatal"));
        look();

        refuse(422, Api.body("nonfatal").replace("\"nonfatal\"", "\"perished\""));
        refuse(422, Api.body("nonfatal").replace("0.5, \"longitude\": 0.5", "0.5, \"longitude\": 500"));
        refuse(400, "{\"sourceSystem\": \"cad\"; }");

        awaitRefused("cad", 3);
        assertThat(feed("cad").getDouble("refusedShare")).isEqualTo(0.75);
    }

    @Test
    void aReportThatIsRefusedUnreadIsCountedAsTheDefaultSource() {
        Api.as(FeedHistory.reporter(agency))
                .contentType("text/plain")
                .body("overdose at the mill")
                .post("/v1/incident-reports")
                .then()
                .statusCode(415);
        refuse(413, " ".repeat(1 << 21));

        awaitRefused("default", 2);
        assertThat(feed("default").<String>get("status")).isNull();
        assertThat(feed("default").getDouble("refusedShare")).isEqualTo(1);
    }

    @Test
    void aSourceThatNoAcceptedReportHasNamedIsNotKept() {
        refuse(422, Api.body("perished").replace("\"cad\"", "\"who-knows\""));

        awaitRefused("default", 1);
        Api.as(FeedHistory.reporter(agency))
                .get("/v1/feeds")
                .then()
                .body("items.source", everyItem(equalTo("default")));
    }

    @Test
    void aCorrectionThatIsRefusedIsCounted() {
        String location = Api.as(FeedHistory.reporter(agency))
                .contentType("application/json")
                .body(Api.body("nonfatal"))
                .post("/v1/incident-reports")
                .header("Location");
        Api.as(FeedHistory.reporter(agency))
                .contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(Api.body("perished"))
                .put(location)
                .then()
                .statusCode(422);

        awaitRefused("cad", 1);
    }

    @Test
    void whatNobodyOrNoReporterSendsIsNoFeeds() {
        String elsewhere = agency + "-x";
        Api.as(FeedHistory.reporter(elsewhere).forged())
                .contentType("text/plain")
                .body("x")
                .post("/v1/incident-reports");
        Api.as(TestTokens.of("worker").role(Roles.OUTREACH_WORKER).agency(elsewhere))
                .contentType("text/plain")
                .body("x")
                .post("/v1/incident-reports");
        // Counted after those two, so once this one is there they would be.
        refuse(400, "{");

        awaitRefused("default", 1);
        Api.as(FeedHistory.reporter(elsewhere)).get("/v1/feeds").then().body("items.size()", equalTo(0));
    }

    @Test
    void refusedLinesOfAFileAreCountedAtOnce() {
        accept(Api.body("nonfatal"));

        refusals.count(agency, "cad", 40);
        refusals.count(agency, "cad", 2);
        refusals.count(agency, "cad", 0);

        awaitRefused("cad", 42);
    }

    @Test
    void refusedRowsOfAFileAreCountedByTheSourceOfItsProfile() {
        String header = "sourceRecordId,person,administration,occurredAt,areaCode,outcome\n";
        String file = header + "1,p,,2026-03-01T21:40:00Z,islands,nonfatal\n"
                + "2,p,,2026-03-01T21:40:00Z,islands,perished\n"
                + "3,p,,2026-03-01T21:40:00Z,atlantis,nonfatal\n"
                + "4,p,,in the evening,islands,nonfatal\n";
        TestTokens reporter = FeedHistory.reporter(agency);

        Upload.by(reporter, Upload.CSV, file).query("dryRun", true).send();
        assertThat(Upload.by(reporter, Upload.CSV, file).results())
                .extracting(Upload::status)
                .containsExactly("created", "refused", "refused", "refused");
        look();

        awaitRefused("table", 3);
        assertThat(feed("table").getDouble("refusedShare")).isEqualTo(0.75);
    }

    @Test
    void refusedLinesThatNameTheirSourceThemselvesAreCountedAsTheDefaultSource() {
        String good = Api.body("nonfatal").replace("\n", " ");

        Upload.by(
                        FeedHistory.reporter(agency),
                        Upload.ND_JSON,
                        good + "\n" + good.replace("nonfatal", "perished") + "\n{\n")
                .results();

        awaitRefused("default", 2);
    }

    @Test
    void aFileThatBreaksOffIsOneRefusalMore() {
        String cutOff = "<EMSDataSet xmlns='http://www.nemsis.org'><Header><PatientCareReport>";

        Upload.by(FeedHistory.reporter(agency), Upload.XML, cutOff).results();

        awaitRefused("default", 1);
    }

    @Test
    void aReporterSeesTheFeedsOfItsOwnAgencyAndNoOther() {
        accept(Api.body("nonfatal"));
        look();

        Api.as(FeedHistory.reporter(agency))
                .get("/v1/feeds")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items.agency", everyItem(equalTo(agency)))
                .body("next", nullValue());
        Api.as(FeedHistory.reporter("agency-" + UUID.randomUUID()))
                .get("/v1/feeds")
                .then()
                .body("items.size()", equalTo(0));
        Api.as(Api.steward())
                .get("/v1/feeds")
                .then()
                .body("items.findAll { it.agency == '" + agency + "' }.size()", equalTo(1));
    }

    private void accept(String body) {
        Api.as(FeedHistory.reporter(agency))
                .contentType("application/json")
                .body(body)
                .post("/v1/incident-reports")
                .then()
                .statusCode(201);
    }

    private void refuse(int status, String body) {
        Api.as(FeedHistory.reporter(agency))
                .contentType("application/json")
                .body(body)
                .post("/v1/incident-reports")
                .then()
                .statusCode(status);
    }

    private void look() {
        Awaitility.await().until(followFeeds::look);
    }

    private void awaitRefused(String source, int refused) {
        Awaitility.await().untilAsserted(() -> {
            refusals.write();
            assertThat(feed(source).getInt("refused")).isEqualTo(refused);
        });
    }

    /** The agency's feed of this source, as the steward sees it. */
    private JsonPath feed(String source) {
        String answer = Api.as(Api.steward()).get("/v1/feeds").body().asString();
        return new JsonPath(answer)
                .setRootPath("items.find { it.agency == '" + agency + "' && it.source == '" + source + "' }");
    }
}
