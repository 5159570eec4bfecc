package org.warmhandoff.referral.worklist;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.contracts.incident.AgeBand;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
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
import static org.warmhandoff.referral.Incidents.incident;
import static org.warmhandoff.referral.Incidents.person;
import static org.warmhandoff.referral.Incidents.with;

/** WCAG 2.2 AA in every state of the worklist, in both languages, by day and by night. The pictures stay in target/screenshots. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class WorklistAccessibilityTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Database database;

    private TestTokens worker;
    private TestTokens lead;
    private TopicProbe probe;

    @BeforeEach
    void connect() {
        probe = TopicProbe.ofPlatform();
        String account = "look-" + UUID.randomUUID().toString().substring(0, 8);
        worker = Api.worker(account);
        lead = Api.lead();
    }

    @AfterEach
    void disconnect() {
        probe.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-US"})
    void everyStateOfTheWorklistKeepsTheRules(String locale) {
        UUID id = claimed("harbor-flats");
        BrowserContext phone = browser.phone(options -> options.setLocale(locale));
        WorklistPage worklist = WorklistPage.open(phone, worker).installed();
        Page page = worklist.page();
        String name = "worklist-" + locale.substring(0, 2) + "-";

        check(page, name + "1-mine");
        check(worklist.view("pool").page(), name + "2-pool");
        check(worklist.task(id).page(), name + "3-task");

        page.locator("#task > .buttons .deed").click();
        page.locator("dialog label").first().click();
        page.locator("dialog fieldset").nth(1).locator("label").first().click();
        page.locator("dialog summary").first().click();
        page.locator("dialog summary").last().click();
        check(page, name + "4-attempt");
        page.locator("dialog .quiet").last().click();

        page.locator("#task > .buttons button").last().click();
        page.locator("dialog [type=submit]").click();
        check(page, name + "5-complete");
        page.locator("dialog .quiet").last().click();

        page.locator("#task section.wishes button").click();
        check(page, name + "6-wishes");
        page.locator("dialog .quiet").last().click();

        phone.setOffline(true);
        page.locator("#task > .buttons .deed").click();
        worklist.recordAttempt(
                locale.startsWith("en") ? "Phone" : "Teléfono", locale.startsWith("en") ? "Nobody" : "A nadie");
        assertThat(page.locator("#waiting")).isVisible();
        page.locator("#waiting summary").click();
        check(page, name + "7-offline");
        phone.setOffline(false);
        assertThat(page.locator("#waiting")).isHidden();

        page.locator("#sign-out").click();
        page.locator("#sign-in summary").click();
        check(page, name + "8-sign-in");

        followUp(with(
                person(null, AgeBand.UNDER_18, OutreachConsent.NOT_ASKED), incident("harbor-flats", Outcome.NONFATAL)));
        WorklistPage leads = WorklistPage.open(phone, lead).view("team");
        leads.page().locator("#summary summary").last().click();
        check(leads.page(), name + "9-lead");
    }

    @Test
    void nothingIsCutOffAtThreeHundredAndTwentyPixels() {
        assertNothingSticksOut(browser.phone(options -> options.setViewportSize(320, 568)), "worklist-320", "112.5%");
    }

    @Test
    void nothingIsCutOffWithTextOfTwiceTheSize() {
        assertNothingSticksOut(browser.phone(options -> {}), "worklist-text-200-percent", "225%");
    }

    private void assertNothingSticksOut(BrowserContext phone, String name, String size) {
        UUID id = claimed("old-cannery-and-harbor-flats");
        WorklistPage worklist = WorklistPage.open(phone, worker).task(id);
        worklist.page().evaluate("size => { document.documentElement.style.fontSize = size; }", size);
        for (String view : List.of("mine", "pool")) {
            worklist.view(view);
            Browser.keepScreenshot(worklist.page(), name + "-" + view);
            Browser.assertNothingSticksOut(worklist.page());
        }
        worklist.task(id);
        Browser.keepScreenshot(worklist.page(), name + "-task");
        Browser.assertNothingSticksOut(worklist.page());
        worklist.page().locator("#task > .buttons .deed").click();
        worklist.page().locator("dialog summary").first().click();
        Browser.keepScreenshot(worklist.page(), name + "-attempt");
        Browser.assertNothingSticksOut(worklist.page());
    }

    private static void check(Page page, String name) {
        Browser.keepScreenshot(page, name);
        ViewportSize screen = page.viewportSize();
        // What the frame of a dialog happens to cut in two is no small target.
        page.setViewportSize(screen.width, 4 * screen.height);
        Browser.assertAccessible(page);
        page.setViewportSize(screen.width, screen.height);
        Browser.assertLargeEnough(page, "");

        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Browser.keepScreenshot(page, name + "-dark");
        Browser.assertColorsAccessible(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private UUID followUp(IncidentSnapshot incident) {
        new Incidents(database, probe).sendAndAwait(incident);
        return FollowUps.onlyOne(incident.incidentId());
    }

    private UUID claimed(String area) {
        UUID id = followUp(incident(area, Outcome.NONFATAL));
        Api.claim(worker, id, Api.read(id)).then().statusCode(200);
        return id;
    }
}
