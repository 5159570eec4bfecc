package org.warmhandoff.referral.worklist;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.referral.Api;
import org.warmhandoff.referral.FollowUps;
import org.warmhandoff.referral.Incidents;
import org.warmhandoff.testkit.Browser;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;
import org.warmhandoff.testkit.TopicProbe;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** A worker's day on a phone. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class WorklistPageTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Database database;

    private TestTokens worker;
    private TopicProbe probe;

    @BeforeEach
    void connect() {
        probe = TopicProbe.ofPlatform();
        // With an empty list of their own.
        worker = Api.worker("page-" + UUID.randomUUID());
    }

    @AfterEach
    void disconnect() {
        probe.close();
    }

    @Test
    void aFollowUpIsClaimedInOneTap() {
        UUID id = dueFirst("tap-flats");
        WorklistPage page = WorklistPage.open(phone(), worker).view("pool");

        page.card("Tap Flats").locator("button").click();

        assertThat(page.page().locator("#task-title")).hasText("Tap Flats");
        assertThat(page.button("Record an attempt")).isVisible();
        assertThat(page.page().locator("#views a[data-view=mine]")).hasText("Mine (1)");
        Api.read(id).then().body("status", equalTo("claimed"));
    }

    @Test
    void aTapIsNotLostWhenNewsArriveUnderTheFinger() {
        dueFirst("finger-flats");
        WorklistPage page = WorklistPage.open(phone(), worker).view("pool");
        page.card("Finger Flats").locator("button").hover();
        page.page().mouse().down();
        page.page().waitForResponse(answer -> answer.url().contains("/v1/follow-ups?"), () -> page.page()
                .evaluate("dispatchEvent(new Event('online'))"));
        page.page().evaluate("() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 200)))");
        page.page().mouse().up();

        assertThat(page.page().locator("#task-title")).hasText("Finger Flats");
        assertThat(page.button("Record an attempt")).isVisible();
    }

    @Test
    void whoComesSecondIsToldAndSeesTheListAsItIs() {
        UUID id = dueFirst("race-flats");
        WorklistPage page = WorklistPage.open(phone(), worker).view("pool");
        assertThat(page.card("Race Flats")).isVisible();
        claim(Api.worker("worker-4"), id);

        page.card("Race Flats").locator("button").click();

        assertThat(page.page().locator("#network")).containsText("Somebody else was quicker");
        assertThat(page.card("Race Flats")).hasCount(0);
    }

    @Test
    void anAttemptIsTwoTapsAndOneToKeepIt() {
        UUID id = claimed("two-taps-flats");
        WorklistPage page = WorklistPage.open(phone(), worker);
        page.card("Two Taps Flats").locator("button").click();

        page.recordAttempt("Phone", "Nobody");

        assertThat(page.page().locator("dialog")).isHidden();
        assertThat(page.card("Two Taps Flats")).containsText("1 attempt so far");
        assertThat(attempts(id)).containsExactly(Map.of("channel", "phone", "reached", "nobody"));
    }

    @Test
    void aBrokenRuleIsSaidInTheWorkersLanguageAndTheAttemptStaysOnThePhone() {
        UUID id = claimed("rule-flats");
        WorklistPage page = WorklistPage.open(phone(), worker).task(id);
        page.button("Record an attempt").click();
        page.tile("Visit").click();
        page.tile("Nobody").click();
        page.page().locator("dialog summary").first().click();
        page.page().getByLabel("One more: Naloxone kit").click();
        page.submit().click();

        assertThat(page.page().locator("#waiting-list .problem")).containsText("leave a neutral card at most");
        page.page().locator("#language").click();
        assertThat(page.page().locator("#waiting-list .problem")).containsText("solo una tarjeta neutral");
        page.button("Descartar").click();
        assertThat(page.page().locator("#waiting")).isHidden();
        assertThat(attempts(id)).isEmpty();
    }

    @Test
    void theLastWorklistIsReadableWithoutANetworkAndAttemptsAreSentWhenItIsBack() {
        UUID id = claimed("offline-flats");
        BrowserContext phone = phone();
        WorklistPage page = WorklistPage.open(phone, worker).installed();
        phone.setOffline(true);
        page.page().reload();

        assertThat(page.page().locator("#network")).containsText("No network. This is the list of");
        page.card("Offline Flats").locator("button").click();
        page.recordAttempt("Text", "Nobody");
        assertThat(page.page().locator("#waiting-title")).hasText("1 attempt waits on this phone");
        assertThat(attempts(id)).isEmpty();

        phone.setOffline(false);
        assertThat(page.page().locator("#waiting")).isHidden();
        assertThat(attempts(id)).containsExactly(Map.of("channel", "text", "reached", "nobody"));
    }

    @Test
    void anAttemptMadeOfflineIsAddedToWhatOthersDidMeanwhile() {
        UUID id = claimed("merge-flats");
        BrowserContext phone = phone();
        WorklistPage page = WorklistPage.open(phone, worker).installed();
        phone.setOffline(true);
        page.card("Merge Flats").locator("button").click();
        page.recordAttempt("Text", "Nobody");
        assertThat(page.page().locator("#waiting")).isVisible();
        attempt(Api.lead(), id, "phone");

        phone.setOffline(false);

        assertThat(page.page().locator("#waiting")).isHidden();
        assertThat(attempts(id)).extracting(one -> one.get("channel")).containsExactlyInAnyOrder("phone", "text");
    }

    @Test
    void anAttemptMadeOfflineStaysWithAnExplanationWhenSomebodyElseHasTheFollowUpNow() {
        UUID id = claimed("gone-flats");
        BrowserContext phone = phone();
        WorklistPage page = WorklistPage.open(phone, worker).installed();
        phone.setOffline(true);
        page.card("Gone Flats").locator("button").click();
        page.recordAttempt("Text", "Nobody");
        assertThat(page.page().locator("#waiting")).isVisible();
        Api.move(Api.lead(), id, Api.read(id), "return", Map.of("reason", "workload"))
                .then()
                .statusCode(200);
        claim(Api.worker("worker-4"), id);

        phone.setOffline(false);

        assertThat(page.page().locator("#waiting-list .problem")).containsText("Somebody else has it now");
        assertThat(attempts(id)).isEmpty();
    }

    @Test
    void whatBelongsToAnotherAccountIsNeitherShownNorSent() {
        UUID id = claimed("account-flats");
        BrowserContext phone = phone();
        WorklistPage page = WorklistPage.open(phone, worker).installed();
        phone.setOffline(true);
        page.card("Account Flats").locator("button").click();
        page.recordAttempt("Text", "Nobody");
        assertThat(page.page().locator("#waiting")).isVisible();
        page.page().close();
        phone.setOffline(false);

        WorklistPage theirs = WorklistPage.open(phone, Api.worker("page-" + UUID.randomUUID()));

        assertThat(theirs.page().locator("#waiting")).isHidden();
        assertThat(theirs.card("Account Flats")).hasCount(0);
        assertThat(attempts(id)).isEmpty();
    }

    @Test
    void whatThePersonWishesIsKeptAndBinds() {
        UUID id = claimed("wish-flats");
        WorklistPage page = WorklistPage.open(phone(), worker).task(id);
        page.button("Change").click();
        page.tile("Text").click();
        page.tile("Never with police").click();
        page.submit().click();
        assertThat(page.page().locator("#task")).containsText("Not by: Text");

        page.button("Record an attempt").click();
        page.recordAttempt("Text", "Nobody");

        assertThat(page.page().locator("#waiting-list .problem"))
                .containsText("does not want to be contacted in this way");
    }

    @Test
    void aFollowUpIsHeldAndCompleted() {
        UUID id = claimed("done-flats");
        WorklistPage page = WorklistPage.open(phone(), worker).task(id);
        page.button("Put on hold").click();
        page.tile("In a hospital").click();
        page.page()
                .getByLabel("Until")
                .fill(Instant.now().plus(Duration.ofDays(3)).toString().substring(0, 10));
        page.submit().click();
        assertThat(page.page().locator("#task .time")).containsText("On hold");

        page.button("Go on now").click();
        page.submit().click();
        page.button("Complete").click();
        page.submit().click();
        assertThat(page.page().locator("dialog .problem")).hasText("Choose an answer first.");
        page.tile("Made a plan together").click();
        page.submit().click();

        assertThat(page.page().locator("#list-title")).hasText("Mine");
        assertThat(page.card("Done Flats")).hasCount(0);
        Api.read(id).then().body("outcome", equalTo("engaged-plan-made"));
    }

    @Test
    void aLeadSeesWhatWaitsAndReleasesWhatTriageHolds() {
        UUID id = FollowUps.onlyOne(send(Incidents.with(
                Incidents.person(null, AgeBand.UNDER_18, OutreachConsent.NOT_ASKED), early("lead-flats"))));
        WorklistPage page = WorklistPage.open(phone(), Api.lead()).view("team");

        assertThat(page.page().locator(".numbers")).containsText("In triage");
        assertThat(page.card("Lead Flats")).containsText("Minor");
        page.task(id).button("Release to the pool").click();
        page.submit().click();

        assertThat(page.button("Claim")).isVisible();
        Api.read(id).then().body("status", equalTo("open"));
    }

    @Test
    void aWorkerSeesFirstWhatIsOfferedToThemAndALeadAssignsIt() {
        String team = "page-" + UUID.randomUUID().toString().substring(0, 8);
        String account = team + "-worker";
        Api.putTeam(team, team + "-flats").then().statusCode(201);
        Api.as(Api.administrator())
                .contentType(ContentType.JSON)
                .body(Map.of("teams", List.of(team), "role", "peer"))
                .put("/v1/workers/{account}", account)
                .then()
                .statusCode(201);
        UUID id = dueFirst(team + "-flats");
        WorklistPage theirs = WorklistPage.open(phone(), Api.worker(account));
        assertThat(theirs.page().locator("#tasks article").first()).containsText("Offered to you");

        WorklistPage leads = WorklistPage.open(phone(), Api.lead()).task(id);
        leads.button("Give to a worker").click();
        leads.submit().click();

        assertThat(leads.page().locator("#task .tags")).containsText("Taken");
        Api.read(id).then().body("assignee", equalTo(account));
    }

    @Test
    void aLinkToAFollowUpOpensIt() {
        UUID id = claimed("link-flats");
        Page page = phone().newPage();
        page.navigate(WorklistPage.address() + "#token=" + worker.signed());
        assertThat(page.locator("#taken-at")).containsText("As of");
        page.navigate(WorklistPage.address() + "#task=" + id);

        assertThat(page.locator("#task-title")).hasText("Link Flats");
    }

    private static BrowserContext phone() {
        return browser.phone(options -> {});
    }

    /** Older than what other tests leave, so that it is at the top of the pool. */
    private static IncidentSnapshot early(String area) {
        return Incidents.next(
                Incidents.incident(area, Outcome.NONFATAL),
                Classification.SUSPECTED,
                IncidentStatus.ACTIVE,
                Instant.now().minus(Duration.ofHours(71)).truncatedTo(ChronoUnit.MILLIS),
                area,
                Outcome.NONFATAL);
    }

    private UUID dueFirst(String area) {
        return FollowUps.onlyOne(send(early(area)));
    }

    private UUID send(IncidentSnapshot incident) {
        new Incidents(database, probe).sendAndAwait(incident);
        return incident.incidentId();
    }

    private UUID claimed(String area) {
        UUID id = dueFirst(area);
        claim(worker, id);
        return id;
    }

    private static void claim(TestTokens who, UUID id) {
        Api.claim(who, id, Api.read(id)).then().statusCode(200);
    }

    private static void attempt(TestTokens who, UUID id, String channel) {
        Api.move(
                        who,
                        id,
                        Api.read(id),
                        "attempts",
                        Map.of("at", Instant.now().toString(), "channel", channel, "reached", "nobody"))
                .then()
                .statusCode(201);
    }

    private static List<Map<String, String>> attempts(UUID id) {
        Response answer = Api.as(Api.coordinator()).get("/v1/follow-ups/{id}/attempts", id);
        return answer.jsonPath().getList("items.collect { [channel: it.channel, reached: it.reached] }");
    }
}
