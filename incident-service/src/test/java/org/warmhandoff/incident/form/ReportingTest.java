package org.warmhandoff.incident.form;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Geolocation;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.warmhandoff.incident.Api;
import org.warmhandoff.testkit.Browser;
import org.warmhandoff.testkit.Platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/** Reports made on a phone, in a real browser, against the real service. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class ReportingTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @BeforeEach
    void city() {
        Api.loadCity();
    }

    private static BrowserContext phoneAt(Geolocation place) {
        return browser.phone(options -> options.setGeolocation(place).setPermissions(FormPage.LOCATION));
    }

    private static FormPage open() {
        return FormPage.open(phoneAt(FormPage.RIVERSIDE), Api.ems()).withAreas();
    }

    @Test
    void theSmallestReportTakesThreeTapsOneOfThemToOpenThePage() {
        FormPage form = open();

        form.choose("Survived");
        form.send();

        form.sent()
                .then()
                .statusCode(200)
                .body("kind", equalTo("overdose"))
                .body("area", equalTo("riverside"))
                .body("location.latitude", equalTo(0.5f))
                .body("people[0].outcome", equalTo("nonfatal"))
                .body("people[0].naloxoneGiven", equalTo("unknown"))
                .body("sourceSystem", equalTo("phone-form"))
                .body("exercise", equalTo(false));
        assertThat(form.waiting()).isZero();
    }

    @Test
    void everythingThatTheFormAsksArrives() {
        FormPage form = open();
        Page page = form.page();

        form.choose("Survived");
        page.getByText("More about this person").click();
        form.choose("Yes");
        page.getByLabel("Given by").selectOption("bystander");
        form.button("One dose more").dblclick();
        form.button("Somebody else gave it too").click();
        page.getByLabel("Given by").last().selectOption("ems");
        page.getByLabel("Age", exactly()).selectOption("25-34");
        page.getByLabel("Gender").selectOption("female");
        page.getByLabel("Where did the person go?").selectOption("transported");
        page.getByLabel("Might they have meant").selectOption("yes");
        form.choose("Fentanyl");
        form.choose("Xylazine");
        form.button("Add another person").click();
        form.tile("Died").last().click();
        page.getByText("Kind of place, exercise").click();
        page.getByLabel("Kind of place").selectOption("street-or-outdoors");
        page.getByLabel("This is an exercise").check();
        assertThat(page.locator("#exercise-on")).isVisible();
        assertThat(page.locator("#summary")).hasText("Overdose · 2 people, Survived, Died · Now · Riverside");
        form.button("Send the exercise report").click();

        form.sent()
                .then()
                .body("exercise", equalTo(true))
                .body("sceneType", equalTo("street-or-outdoors"))
                .body("people", hasSize(2))
                .body("people[0].naloxone.giver", contains("bystander", "ems"))
                .body("people[0].naloxone.doses", contains(2, null))
                .body("people[0].ageBand", equalTo("25-34"))
                .body("people[0].gender", equalTo("female"))
                .body("people[0].disposition", equalTo("transported"))
                .body("people[0].suspectedSelfHarm", equalTo("yes"))
                .body("people[0].substances", contains("fentanyl", "xylazine"))
                .body("people[1].outcome", equalTo("fatal"));
    }

    @Test
    void aRequestForAVisitAsksForNoOutcome() {
        FormPage form = open();

        form.choose("Someone asks for a visit");
        assertThat(form.tile("Survived")).isHidden();
        form.send();

        form.sent().then().body("kind", equalTo("outreach-request")).body("people[0].outcome", equalTo("unknown"));
    }

    @Test
    void aTimeIsFixedWhenItIsChosen() {
        FormPage form = open();
        Instant before = Instant.now().minus(Duration.ofMinutes(15));

        form.choose("Survived");
        form.choose("15 min ago");
        assertThat(form.page().locator("#when-is")).hasText(Pattern.compile("It happened .*M\\."));
        form.send();

        Instant occurredAt = Instant.parse(form.sent().path("occurredAt"));
        assertThat(occurredAt).isCloseTo(before, within(Duration.ofSeconds(20)));
    }

    @Test
    void anExactTimeIsReadInTheZoneOfThePhone() {
        FormPage form = open();

        form.choose("Survived");
        form.choose("Other time");
        form.page().getByLabel("Date and time").fill("2026-03-08T03:30");
        form.send();

        form.sent().then().body("occurredAt", equalTo("2026-03-08T07:30:00Z"));
    }

    @Test
    void thePlaceIsNamedAndItsAccuracySaid() {
        FormPage form = open();

        assertThat(form.page().locator("#position")).hasText("You are in Riverside, to within 12 m.");
    }

    @Test
    void aWrongPlaceIsCorrectedFromTheListOfNeighborhoods() {
        FormPage form = open();

        form.choose("Survived");
        form.choose("From a list");
        form.page().getByLabel("Find a neighborhood").fill("mill");
        assertThat(form.page().locator("#area-count")).hasText("1 neighborhood");
        form.page().getByLabel("Find a neighborhood").press("Enter");
        form.choose("Old MillHarbor City");
        form.send();

        form.sent().then().body("area", equalTo("old-mill")).body("location", nullValue());
    }

    @Test
    void aWrongPlaceIsCorrectedWithCoordinates() {
        FormPage form = open();

        form.choose("Survived");
        form.choose("Coordinates");
        form.page().getByLabel("Latitude").fill("0,25");
        form.page().getByLabel("Longitude").fill("1.5");
        form.send();

        form.sent().then().body("area", equalTo("old-mill")).body("location.latitude", equalTo(0.25f));
    }

    @Test
    void whereLocationIsOffTheListIsOffered() {
        FormPage form = FormPage.open(browser.phone(options -> {}), Api.ems()).withAreas();

        assertThat(form.page().locator("#position")).hasText("Location is off on this phone. Choose the neighborhood.");
        form.choose("Survived");
        form.choose("Islands");
        form.send();

        form.sent().then().body("area", equalTo("islands"));
    }

    @Test
    void whatIsMissingIsSaidAndLedTo() {
        FormPage form = FormPage.open(browser.phone(options -> {}), Api.ems()).withAreas();

        form.send();

        Locator problems = form.page().locator("#problems");
        assertThat(problems).isFocused();
        assertThat(problems.locator("li")).hasText(new String[] {
            "Person who overdosed: say whether the person survived, or that it is not known.",
            "Say where it happened: choose the neighborhood."
        });
        problems.locator("a").first().click();
        assertThat(form.page().getByLabel("Survived")).isFocused();
        assertThat(form.waiting()).isZero();
    }

    @Test
    void whatTheServiceRefusesIsShownAndKeptUntilItIsCorrected() {
        FormPage form = FormPage.open(phoneAt(new Geolocation(40, 40).setAccuracy(9)), Api.ems())
                .withAreas();

        form.choose("Died");
        form.send();
        assertThat(form.page().locator("#receipt-title")).hasText("Not taken");
        assertThat(form.receipt()).containsText("The place lies outside every neighborhood that takes part.");
        assertThat(form.waiting()).isEqualTo(1);

        form.page().reload();
        form.page().locator("#waiting > summary").click();
        form.button("Correct it").click();
        assertThat(form.page().locator("#problems")).isFocused();
        assertThat(form.page().getByLabel("Died", exactly())).isChecked();
        form.choose("From a list");
        form.choose("Islands");
        form.send();

        form.sent().then().body("area", equalTo("islands")).body("people[0].outcome", equalTo("fatal"));
        assertThat(form.waiting()).isZero();
    }

    @Test
    void whatTheServiceRefusesCanBeDiscarded() {
        FormPage form = FormPage.open(phoneAt(new Geolocation(40, 40).setAccuracy(9)), Api.ems());

        form.choose("Survived");
        form.send();
        assertThat(form.page().locator("#receipt-title")).hasText("Not taken");
        form.page().locator("#waiting > summary").click();
        form.page().locator("#waiting-list").getByText("Discard").click();
        form.page().locator("#discard-yes").click();

        assertThat(form.page().locator("#report-title")).isFocused();
        assertThat(form.page().locator("#waiting")).isHidden();
        assertThat(form.waiting()).isZero();
    }

    @Test
    void aReportIsMadeWithTheKeyboardAlone() {
        FormPage form = FormPage.open(browser.desk(options -> {}), Api.ems()).withAreas();
        Page page = form.page();

        tabTo(page, "#kind input:checked");
        tabTo(page, "[data-part=outcome] input");
        page.keyboard().press("Space");
        tabTo(page, "#when input:checked");
        page.keyboard().press("ArrowRight");
        assertThat(page.getByLabel("5 min ago", exactly())).isChecked();
        tabTo(page, "#area-search");
        page.keyboard().type("riv");
        tabTo(page, "#areas input");
        page.keyboard().press("Space");
        tabTo(page, "#send");
        page.keyboard().press("Enter");

        form.sent().then().body("area", equalTo("riverside")).body("people[0].outcome", equalTo("nonfatal"));
        assertThat(page.locator("#receipt-title")).isFocused();
    }

    @Test
    void spanishIsRememberedAndLosesNothingThatWasEntered() {
        FormPage form = open();

        form.choose("Survived");
        form.button("Español").click();
        assertThat(form.page().locator("html")).hasAttribute("lang", "es");
        assertThat(form.page().locator(".person-title")).hasText("Persona que sufrió una sobredosis");
        form.page().locator("#send").click();
        form.sent().then().statusCode(200);

        form.page().reload();
        assertThat(form.page()).hasTitle("Avisar de una sobredosis");
    }

    @Test
    void theTokenLeavesTheAddressAtOnceAndThePhoneWithTheTab() {
        FormPage form = open();

        assertThat(form.page().url()).doesNotContain("token");
        form.choose("Survived");
        form.send();
        form.sent().then().statusCode(200);

        assertThat(form.page().evaluate("async () => (await import('/report/session.js')).waitingToken()"))
                .isNull();
        Page next = form.page().context().newPage();
        next.navigate(form.page().url());
        assertThat(next.locator("#sign-in")).isVisible();
    }

    @Test
    void anAccountThatMayNotReportIsTold() {
        FormPage form = FormPage.open(phoneAt(FormPage.RIVERSIDE), Api.steward());

        form.choose("Survived");
        form.send();

        assertThat(form.page().locator("#sign-in")).containsText("This account may not send reports.");
        assertThat(form.waiting()).isEqualTo(1);
    }

    /** Goes forward from field to field until it is there, as somebody without a pointer does. */
    private static void tabTo(Page page, String selector) {
        for (int pressed = 0; pressed < 60; pressed++) {
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(selector + " is not reached with the keyboard");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
