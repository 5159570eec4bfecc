package org.warmhandoff.referral.worklist;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
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
import org.warmhandoff.testkit.Browser;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;
import org.warmhandoff.testkit.TopicProbe;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.warmhandoff.referral.Incidents.incident;

/** What the person wants, on a worker's phone: first on the page, easily changed, and nothing of it kept. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class WorklistCarePlanTest {

    private static final String SISTER = "See my sister in Lorain again";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Database database;

    private final TestTokens worker = Api.worker("wants-" + UUID.randomUUID());
    private UUID id;

    @BeforeEach
    void aClaimedFollowUp() {
        IncidentSnapshot incident = incident("wants-flats", Outcome.NONFATAL);
        try (TopicProbe probe = TopicProbe.ofPlatform()) {
            new Incidents(database, probe).sendAndAwait(incident);
        }
        id = FollowUps.onlyOne(incident.incidentId());
        Api.claim(worker, id, Api.read(id)).then().statusCode(200);
    }

    @Test
    void goalsSupportsAndNeedsAreFirstOnThePageAndAreChangedThere() {
        WorklistPage worklist = open(browser.phone(options -> {}), worker);
        Page page = worklist.page();

        worklist.button("Change goals").click();
        page.getByLabel("Goal 1").fill(SISTER);
        worklist.button("Another goal").click();
        page.getByLabel("Goal 2").fill("Sleep in a room of my own");
        worklist.submit().click();
        assertThat(page.locator("#task .goals li")).hasText(new String[] {SISTER, "Sleep in a room of my own"});

        worklist.button("Change supports").click();
        page.getByLabel("Who is it?").selectOption("family");
        page.getByLabel("As the person calls them").fill("Aunt Rosalind");
        worklist.submit().click();
        assertThat(page.locator("#task .supports li")).hasText(new String[] {"Aunt Rosalind · Family"});

        worklist.button("Change needs").click();
        page.getByLabel("Housing and shelter").selectOption("being-worked-on");
        worklist.submit().click();
        assertThat(page.locator("#task .needs li")).hasText(new String[] {"Housing and shelter · Being worked on"});

        worklist.button("Change goals").click();
        page.getByLabel("Goal 2").fill("");
        worklist.submit().click();
        assertThat(page.locator("#task .goals li")).hasText(new String[] {SISTER});
        assertThat((Boolean) page.evaluate(
                        "() => document.querySelector('#task h1').nextElementSibling.classList.contains('plan')"))
                .isTrue();
    }

    @Test
    void ownWordsAreNeverKeptOnThePhoneAndComeBackWithTheNetwork() {
        say(SISTER);
        BrowserContext phone = browser.phone(options -> {});
        WorklistPage worklist = open(phone, worker).installed();
        Page page = worklist.page();
        assertThat(page.locator("#task .goals")).containsText(SISTER);

        phone.setOffline(true);
        page.reload();
        assertThat(page.locator("#task .plan")).containsText("never kept on this phone");
        assertThat((String) page.evaluate(WorklistPersonTest.KEPT_ON_THE_PHONE))
                .contains("wants-flats")
                .doesNotContain("Lorain");

        phone.setOffline(false);
        assertThat(page.locator("#task .goals")).containsText(SISTER);
    }

    @Test
    void aLeadReadsThemOnlyWhenTheyAskTo() {
        say(SISTER);
        WorklistPage worklist = open(browser.phone(options -> {}), Api.lead());
        assertThat(worklist.page().locator("#task")).not().containsText("Lorain");

        worklist.button("Show what the person wants").click();

        assertThat(worklist.page().locator("#task .goals")).containsText(SISTER);
    }

    @Test
    void whoDoesNotHaveItSeesNothingOfIt() {
        say(SISTER);
        WorklistPage worklist = open(browser.phone(options -> {}), Api.worker("somebody-" + UUID.randomUUID()));

        assertThat(worklist.page().locator("#task .plan")).hasCount(0);
    }

    @Test
    void whoChangesWhatHasChangedMeanwhileIsToldAndLosesNothing() {
        WorklistPage worklist = open(browser.phone(options -> {}), worker);
        worklist.button("Change goals").click();
        say(SISTER);

        worklist.page().getByLabel("Goal 1").fill("Another");
        worklist.submit().click();

        assertThat(worklist.page().locator("dialog .problem")).containsText("It has changed since you read it");
        assertThat(worklist.page().getByLabel("Goal 1")).hasValue("Another");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-US"})
    void thePlanAndItsDialogsAreAccessible(String locale) {
        say(SISTER);
        Page page = open(browser.phone(options -> options.setLocale(locale)), worker)
                .page();
        String name = "worklist-" + locale.substring(0, 2) + "-";
        assertThat(page.locator("#task .goals")).containsText(SISTER);
        check(page, name + "11-plan");
        for (int part = 0; part < 3; part++) {
            page.locator("#task .plan button").nth(part).click();
            check(page, name + List.of("12-goals", "13-supports", "14-needs").get(part));
            page.locator("dialog .buttons .quiet").click();
        }
        page.setViewportSize(320, 568);
        Browser.assertNothingSticksOut(page);
    }

    private static void check(Page page, String name) {
        Browser.keepScreenshot(page, name);
        Browser.assertAccessible(page);
        Browser.assertLargeEnough(page, "");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Browser.keepScreenshot(page, name + "-dark");
        Browser.assertColorsAccessible(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private WorklistPage open(BrowserContext phone, TestTokens who) {
        return WorklistPage.open(phone, who).task(id);
    }

    private void say(String goal) {
        Api.as(worker)
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "goals",
                        List.of(Map.of("words", goal)),
                        "needs",
                        List.of(Map.of("need", "housing", "state", "wanted")),
                        "supports",
                        List.of(Map.of("kind", "friend"))))
                .put("/v1/follow-ups/{id}/care-plan", id)
                .then()
                .statusCode(200);
    }
}
