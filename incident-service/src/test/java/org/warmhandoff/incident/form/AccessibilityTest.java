package org.warmhandoff.incident.form;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Geolocation;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.incident.Api;
import org.warmhandoff.testkit.Browser;
import org.warmhandoff.testkit.Platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** WCAG 2.2 AA in every state of the form, in both languages, by day and by night. The pictures stay in target/screenshots. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class AccessibilityTest {

    private static final Geolocation ELSEWHERE = new Geolocation(40, 40).setAccuracy(900);

    @RegisterExtension
    static final Browser browser = new Browser();

    @BeforeEach
    void city() {
        Api.loadCity();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-US"})
    void everyStateOfTheFormKeepsTheRules(String locale) {
        BrowserContext phone = browser.phone(options ->
                options.setLocale(locale).setGeolocation(FormPage.RIVERSIDE).setPermissions(FormPage.LOCATION));
        FormPage form = FormPage.open(phone, Api.ems()).withAreas().installed();
        Page page = form.page();
        String name = "form-" + locale.substring(0, 2) + "-";

        check(page, name + "1-open");

        form.send();
        check(page, name + "2-problems");

        page.locator("[data-part=outcome] label").first().click();
        page.locator("#people details summary").click();
        page.locator("[data-part=naloxone] label").first().click();
        page.locator("[data-part=substances] label").first().click();
        page.locator("#add-person").click();
        page.locator("#when label").nth(5).click();
        page.locator("[data-options=way] label").nth(1).click();
        page.locator("#areas label").first().click();
        page.locator("#report > details summary").click();
        page.locator("#exercise").check();
        check(page, name + "3-everything");

        page.reload();
        assertThat(page.locator("#position")).containsText("Riverside");
        page.locator("[data-part=outcome] label").first().click();
        form.send();
        form.sent();
        check(page, name + "4-sent");

        phone.setOffline(true);
        page.locator("#another").click();
        page.locator("[data-part=outcome] label").first().click();
        form.send();
        page.locator("#waiting > summary").click();
        assertThat(page.locator("#send-now")).isVisible();
        check(page, name + "5-kept");
        phone.setOffline(false);
        form.sent();

        phone.setGeolocation(ELSEWHERE);
        page.locator("#another").click();
        page.locator("[data-part=outcome] label").first().click();
        assertThat(page.locator("#position")).not().containsText("Riverside");
        form.send();
        assertThat(page.locator("#correct")).isVisible();
        page.locator("#waiting > summary").click();
        check(page, name + "6-refused");

        page.locator("#waiting-list button").last().click();
        check(page, name + "7-discard");
        page.locator("#discard-no").click();
        page.locator("#correct").click();
        check(page, name + "8-correct");

        page.locator("#sign-out").click();
        page.locator("#sign-in summary").click();
        check(page, name + "9-sign-in");
    }

    @Test
    void nothingIsCutOffAtThreeHundredAndTwentyPixels() {
        FormPage form = FormPage.open(browser.phone(options -> options.setViewportSize(320, 568)), Api.ems());

        assertNothingSticksOut(form, "form-320");
    }

    @Test
    void nothingIsCutOffWithTextOfTwiceTheSize() {
        FormPage form = FormPage.open(browser.phone(options -> {}), Api.ems()).withAreas();
        form.page().evaluate("() => { document.documentElement.style.fontSize = '225%'; }");

        assertNothingSticksOut(form, "form-text-200-percent");
    }

    private static void assertNothingSticksOut(FormPage form, String name) {
        Page page = form.page();
        page.locator("#people details summary").click();
        page.locator("[data-part=naloxone] label").first().click();
        page.locator("#when label").nth(5).click();

        Browser.keepScreenshot(page, name);

        Browser.assertNothingSticksOut(page);
        Browser.assertAccessible(page);
    }

    private static void check(Page page, String name) {
        Browser.keepScreenshot(page, name);
        Browser.assertAccessible(page);
        Browser.assertLargeEnough(page, ".problem-box");

        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Browser.keepScreenshot(page, name + "-dark");
        Browser.assertColorsAccessible(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }
}
