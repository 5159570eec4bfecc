package org.warmhandoff.referral.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.referral.Api;
import org.warmhandoff.referral.FollowUps;
import org.warmhandoff.referral.Incidents;
import org.warmhandoff.referral.agency.OutreachSettings;
import org.warmhandoff.referral.directory.DirectoryApi;
import org.warmhandoff.referral.handoff.HandOffs;
import org.warmhandoff.testkit.Browser;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;
import org.warmhandoff.testkit.TopicProbe;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.warmhandoff.referral.Incidents.incident;

/** Consents and hand-offs on the page: of the worker, the lead and the receiving agency. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
@WithTestResource(OutreachSettings.class)
class WorklistHandOffTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String agency = "desk-" + mark;
    private final TestTokens worker = Api.worker("hand-" + mark);

    @Inject
    Database database;

    private TopicProbe probe;
    private UUID id;

    @BeforeEach
    void aClaimedFollowUp() {
        probe = TopicProbe.ofPlatform();
        IncidentSnapshot incident = incident("warm-" + mark, Outcome.NONFATAL);
        new Incidents(database, probe).sendAndAwait(incident);
        id = FollowUps.onlyOne(incident.incidentId());
        Api.claim(worker, id, Api.read(id)).then().statusCode(200);
    }

    @AfterEach
    void disconnect() {
        probe.close();
    }

    @Test
    void whoWithdrawsConsentWhileAWorkerHasThePageOpenIsLeftAloneAndThePageSaysWhy() {
        HandOffs.consent(worker, id, Map.of("scope", "outreach-contact", "how", "spoken"))
                .then()
                .statusCode(201);
        WorklistPage page =
                WorklistPage.open(browser.phone(options -> {}), worker).task(id);
        HandOffs.revoke(Api.worker("hand-other"), id, "outreach-contact").then().statusCode(200);

        page.button("Complete").click();
        page.tile("Made a plan together").click();
        page.submit().click();

        assertThat(page.page().locator("dialog .problem"))
                .containsText("The person has taken back their consent and wants no contact any more");
        Browser.keepScreenshot(page.page(), "worklist-en-14-consent-withdrawn");
        page.button("Back").click();
        assertThat(page.page().locator("#task")).containsText("Cancelled");
        Api.read(id).then().body("statusReason", equalTo("do-not-contact"));
    }

    @Test
    void anAttemptAfterThePersonWithdrewConsentStaysOnThePhoneAndSaysWhy() {
        HandOffs.consent(worker, id, Map.of("scope", "outreach-contact", "how", "spoken"))
                .then()
                .statusCode(201);
        WorklistPage page =
                WorklistPage.open(browser.phone(options -> {}), worker).task(id);
        HandOffs.revoke(Api.worker("hand-other"), id, "outreach-contact").then().statusCode(200);

        page.button("Record an attempt").click();
        page.recordAttempt("Phone", "Nobody");

        assertThat(page.page().locator("#waiting-list .problem")).containsText("wants no contact any more");
        Api.read(id).then().body("attempts", equalTo(0));
    }

    @Test
    void aWorkerHandsAPersonOnAndRecordsThatTheyGotThere() {
        service();
        WorklistPage page =
                WorklistPage.open(browser.phone(options -> {}), worker).task(id);
        page.button("Hand on to another helper").click();
        offer(page.page(), "Spoken");
        assertThat(page.page().locator("#task")).containsText("Waits for an answer");
        HandOffs.move(HandOffs.of(agency), handOff(), 1, "accept", Map.of())
                .then()
                .statusCode(200);
        page.button("Refresh").click();

        page.page().getByLabel("Got there: Housing").click();
        page.submit().click();

        assertThat(page.page().locator("#task section[aria-label=Hand-offs]")).containsText("Got there");
        HandOffs.read(worker, handOff()).then().body("confirmedBy", equalTo("worker"));
    }

    @Test
    void aServiceThatWasChosenStaysChosenWhenTheListOfServicesComesLate() {
        service();
        Page page =
                WorklistPage.open(browser.phone(options -> {}), worker).task(id).page();
        page.locator("#task section.handoffs").locator("button").last().click();
        page.locator("#ask-need").selectOption("housing");
        page.locator("#ask-resource").selectOption("nobody:" + mark);
        List<Route> late = new ArrayList<>();
        page.route("**/v1/resources?**", late::add);
        page.locator("#ask-need").selectOption("food");
        page.locator("#ask-need").selectOption("housing");
        page.waitForCondition(() -> late.size() == 2);

        page.waitForResponse("**/v1/resources?**", () -> late.get(1).resume());
        page.waitForResponse("**/v1/resources?**", () -> late.get(0).resume());

        // Both answers are in the page's hands when a request that was made after them is answered.
        page.evaluate("fetch('/worklist/icon.svg').then((answer) => answer.text())");
        assertThat(page.locator("#ask-resource")).hasValue("nobody:" + mark);
    }

    @Test
    void aConsentIsRecordedAndTakenBackOnThePage() {
        WorklistPage page =
                WorklistPage.open(browser.phone(options -> {}), worker).task(id);
        page.button("Record a consent").click();
        page.tile("To messages on their own channel").click();
        page.submit().click();
        Locator consents = page.page().locator("#task section[aria-label='What the person agrees to']");
        assertThat(consents).containsText("To messages on their own channel · Spoken");

        consents.getByText("Take back").click();
        page.submit().click();

        assertThat(consents).containsText("Nothing stands now.");
        assertThat(consents).containsText("1 taken back or run out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-US"})
    void everyStateKeepsTheRules(String locale) {
        service();
        String name = "worklist-" + locale.substring(0, 2) + "-";
        var phone = browser.phone(options -> options.setLocale(locale));
        WorklistPage worklist = WorklistPage.open(phone, worker).task(id);
        Page page = worklist.page();
        page.locator("#task section.handoffs").locator("button").last().click();
        page.locator("#ask-need").selectOption("housing");
        assertThat(page.locator("#ask-resource option[value='nobody:" + mark + "']"))
                .hasCount(1);
        check(page, name + "11-hand-off");
        Browser.assertNothingSticksOut(page);
        offer(page, locale.startsWith("en") ? "Spoken" : "De palabra");
        assertThat(page.locator("#task section.handoffs")).containsText("→");
        check(page, name + "12-task-with-hand-off");
        Browser.assertNothingSticksOut(page);

        WorklistPage leads = WorklistPage.open(phone, Api.lead()).view("team");
        leads.page().locator("#summary details").first().locator("summary").click();
        assertThat(leads.page().locator("#summary")).containsText("Warm");
        check(leads.page(), name + "13-lead-hand-offs");

        WorklistPage desk = WorklistPage.open(phone, HandOffs.of(agency));
        assertThat(desk.page().locator("#received-list article")).hasCount(1);
        assertThat(desk.page().locator("#received-list")).containsText("42 CFR part 2");
        assertThat(desk.page().locator("#views a[data-view=pool]")).isHidden();
        check(desk.page(), name + "15-received");
        Browser.assertNothingSticksOut(desk.page());
        desk.page().locator("#received-list .deed").click();
        desk.submit().click();
        assertThat(desk.page().locator("#received-list .time"))
                .containsText(locale.startsWith("en") ? "Accepted" : "Aceptada");
        desk.page().locator("#received-list .deed").click();
        check(desk.page(), name + "16-arrival");
        desk.submit().click();
        assertThat(desk.page().locator("#received-list article")).hasCount(0);
        HandOffs.read(worker, handOff()).then().body("confirmedBy", equalTo("receiving-agency"));
    }

    private void service() {
        DirectoryApi.create(
                        "nobody:" + mark,
                        DirectoryApi.service(
                                "Rooms " + mark, "housing", "agency", agency, "areas", List.of("warm-" + mark)))
                .then()
                .statusCode(201);
    }

    private void offer(Page page, String consent) {
        page.locator("#ask-need").selectOption("housing");
        assertThat(page.locator("#ask-resource option[value='nobody:" + mark + "']"))
                .hasCount(1);
        page.locator("#ask-resource").selectOption("nobody:" + mark);
        page.locator("dialog label")
                .filter(new Locator.FilterOptions().setHasText(consent))
                .first()
                .click();
        page.locator("dialog [type=submit]").click();
        assertThat(page.locator("dialog")).isHidden();
    }

    private String handOff() {
        Response made = Api.as(worker).get("/v1/follow-ups/{id}/hand-offs", id);
        return made.path("items[0].handOffId");
    }

    private static void check(Page page, String name) {
        Browser.keepScreenshot(page, name);
        Browser.assertAccessible(page);
        Browser.assertLargeEnough(page, "");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Browser.assertColorsAccessible(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
}
