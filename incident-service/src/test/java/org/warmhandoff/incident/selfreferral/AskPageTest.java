package org.warmhandoff.incident.selfreferral;

import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.incident.Api;
import org.warmhandoff.testkit.Browser;
import org.warmhandoff.testkit.Platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The page of whoever asks for support, in a real browser. The pictures stay in target/screenshots. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class AskPageTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @BeforeEach
    void city() {
        Api.loadCity();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-US"})
    void supportIsAskedForAndTakenBackAndEveryStateKeepsTheRules(String locale) {
        Page page = open(browser.phone(options -> options.setLocale(locale)), "");
        String name = "ask-" + locale.substring(0, 2) + "-";
        check(page, name + "1-open");

        page.locator("#send").click();
        assertThat(page.locator("#phone")).isFocused();
        assertThat(page.locator("#phone-problem")).not().isEmpty();
        check(page, name + "2-missing");

        page.locator("#how label").last().click();
        assertThat(page.locator("#phone-field")).isHidden();
        page.locator("#how label").first().click();
        page.locator("#phone").fill("+1 555 0100");
        page.locator("#name").fill("Robin");
        page.locator("#area").selectOption("riverside");
        page.locator("#consent").check();
        page.locator("#send").click();
        assertThat(page.locator("#done-title")).isFocused();
        check(page, name + "3-done");
        String link = page.locator("#link").inputValue();

        Page later = open(browser.phone(options -> options.setLocale(locale)), link.substring(link.indexOf('#')));
        assertThat(later).hasURL(Pattern.compile("/ask/$"));
        check(later, name + "4-back");
        later.locator("#back-yes").click();
        assertThat(later.locator("#gone-title")).isFocused();
        check(later, name + "5-gone");
    }

    @Test
    void whatTheServiceRefusesIsSaidAtItsField() {
        Page page = open(browser.phone(options -> {}), "");
        page.locator("#phone").fill("call me");
        page.locator("#area").selectOption("riverside");
        page.locator("#consent").check();
        page.locator("#send").click();

        assertThat(page.locator("#phone-problem")).hasText("This does not look like a phone number.");
        assertThat(page.locator("#phone")).isFocused();
    }

    @Test
    void withoutANetworkItSaysThatNothingWasKeptAndTheWordsStay() {
        BrowserContext phone = browser.phone(options -> {});
        Page page = open(phone, "");
        page.locator("#phone").fill("+1 555 0100");
        page.locator("#area").selectOption("riverside");
        page.locator("#consent").check();
        phone.setOffline(true);
        page.locator("#send").click();

        assertThat(page.locator("#problem")).containsText("nothing was kept");
        phone.setOffline(false);
        page.locator("#send").click();
        assertThat(page.locator("#done")).isVisible();
    }

    @Test
    void theLanguageCanBeChangedWithoutLosingWhatWasFilledIn() {
        Page page = open(browser.phone(options -> {}), "");
        page.locator("#how label").last().click();
        page.locator("#place").fill("the bench by the old mill");
        page.locator("#area").selectOption("old-mill");
        page.locator("#language").click();

        assertThat(page.locator("html")).hasAttribute("lang", "es");
        assertThat(page.locator("#ask-title")).containsText("¿Quiere");
        assertThat(page.locator("#place")).hasValue("the bench by the old mill");
        assertThat(page.locator("#area")).hasValue("old-mill");
    }

    @ParameterizedTest
    @ValueSource(strings = {"320 112.5%", "390 225%"})
    void nothingIsCutOffOnASmallPhoneOrWithLargeText(String size) {
        int width = Integer.parseInt(size.split(" ")[0]);
        Page page = open(browser.phone(options -> options.setViewportSize(width, 640)), "");
        page.evaluate("size => { document.documentElement.style.fontSize = size; }", size.split(" ")[1]);

        Browser.keepScreenshot(page, "ask-" + width);
        Browser.assertNothingSticksOut(page);
    }

    private static Page open(BrowserContext phone, String fragment) {
        Page page = phone.newPage();
        page.navigate("http://localhost:" + RestAssured.port + "/ask/" + fragment);
        assertThat(page.locator(fragment.isEmpty() ? "#ask-title" : "#back-title"))
                .isFocused();
        return page;
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
}
