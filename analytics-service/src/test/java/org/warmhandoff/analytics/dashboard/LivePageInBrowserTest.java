package org.warmhandoff.analytics.dashboard;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.warmhandoff.analytics.Api;
import org.warmhandoff.analytics.Events;
import org.warmhandoff.analytics.Incidents;
import org.warmhandoff.contracts.Roles;
import org.warmhandoff.testkit.Browser;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** WCAG 2.2 AA on the live page, in both languages, by day and by night, on a desk and on a phone. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "analytics"))
class LivePageInBrowserTest {

    /** Any step of the map but the one for none. */
    private static final Pattern SOME = Pattern.compile("[1-4]");

    @RegisterExtension
    static final Browser browser = new Browser();

    static Stream<Arguments> languagesAndLights() {
        return Stream.of("en-US", "es-US").flatMap(locale -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                .map(light -> arguments(locale, light)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("languagesAndLights")
    void everyStateKeepsTheRules(String locale, ColorScheme light) {
        String area = Api.newArea();
        Events.sendArea(area, 1, "Riverside", null, false);
        Events.send(Incidents.one(area, null, Instant.now()));
        Api.awaitCount(area, "people", "24h", 1);
        Page page = browser.desk(options -> options.setLocale(locale).setColorScheme(light))
                .newPage();
        String name = "live-" + locale.substring(0, 2) + "-" + light.name().toLowerCase(Locale.ROOT) + "-";

        page.navigate("http://localhost:" + RestAssured.port + "/");
        assertThat(page.locator("#sign-in")).isVisible();
        check(page, name + "1-sign-in");

        page.locator("#token").fill(TestTokens.of("someone").role(Roles.ANALYST).signed());
        page.locator("#sign-in-form button").click();
        assertThat(page.locator("#table-body")).containsText("Riverside");
        assertThat(page.locator("#connection")).hasAttribute("data-state", "live");
        assertThat(page.locator(".area[data-code='" + area + "']")).hasAttribute("data-step", SOME);
        check(page, name + "2-live");

        page.setViewportSize(390, 844);
        check(page, name + "3-phone");
        Browser.assertNothingSticksOut(page);
    }

    private static void check(Page page, String name) {
        Browser.keepScreenshot(page, name);
        Browser.assertAccessible(page);
    }
}
