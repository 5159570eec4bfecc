package org.warmhandoff.referral.directory.card;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.referral.directory.DirectoryApi;
import org.warmhandoff.referral.need.domain.Need;
import org.warmhandoff.testkit.Browser;
import org.warmhandoff.testkit.Platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The card in a real browser: on a phone, on a desk and on paper. The pictures stay in target/screenshots. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class CardPageTest {

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

    private static final String STICKS_OUT =
            """
            () => [...document.querySelectorAll('body *')]
              .filter((part) => part.checkVisibility() && getComputedStyle(part).display !== 'inline')
              .filter((part) => part.getBoundingClientRect().right > innerWidth + 1 || part.scrollWidth > part.clientWidth + 1)
              .map((part) => part.outerHTML.slice(0, 200))
            """;

    private static final String TOO_SMALL =
            """
            () => [...document.querySelectorAll('nav a, .phone, .urgent a')]
              .filter((target) => target.getBoundingClientRect().height < 44 || target.getBoundingClientRect().width < 44)
              .map((target) => target.outerHTML)
            """;

    private final String area =
            "lantern-district-" + UUID.randomUUID().toString().substring(0, 4);

    @RegisterExtension
    static final Browser browser = new Browser();

    @BeforeEach
    void aServiceForEveryNeed() {
        StringBuilder csv =
                new StringBuilder("id,name,organization,needs,areas,address,phone,web,languages,hours,walk_in\n");
        for (Need need : Need.values()) {
            csv.append(need.code())
                    .append(",The place on the corner for ")
                    .append(need.code())
                    .append(",Neighbors of the Lantern District,")
                    .append(need.code())
                    .append(";food,")
                    .append(area)
                    .append(
                            ",\"1200 Lantern Avenue, Suite 210, Millbrook, OH 45400\",(937) 555-0142 x12,https://neighbors.example/a-long-path/to-the-place,en;es,\"Mo-Fr 09:00-12:00,13:00-17:00; Sa 10:00-14:00\",yes\n");
        }
        DirectoryApi.imports("card-" + area.substring(area.length() - 4), "text/csv", csv.toString())
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void theCardKeepsTheRulesOfAccessibilityByDayAndByNight(String language) {
        Page page = open(browser.phone(options -> {}), "?lang=" + language);

        Browser.keepScreenshot(page, "card-" + language);
        Browser.assertAccessible(page);
        assertThat((List<?>) page.evaluate(TOO_SMALL)).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Browser.keepScreenshot(page, "card-" + language + "-dark");
        Browser.assertColorsAccessible(page);
    }

    @Test
    void nothingIsCutOffAtThreeHundredAndTwentyPixels() {
        Page page = open(browser.phone(options -> options.setViewportSize(320, 568)), "?lang=es");

        Browser.keepScreenshot(page, "card-320");
        assertThat((List<?>) page.evaluate(STICKS_OUT)).isEmpty();
    }

    @Test
    void everythingComesFromTheServiceItselfAndNothingIsRun() {
        BrowserContext desk = browser.desk(options -> options.setJavaScriptEnabled(false));
        List<String> asked = new ArrayList<>();
        desk.onRequest(request -> asked.add(request.url()));
        Page page = open(desk, "");

        assertThat(asked).isNotEmpty().allSatisfy(url -> assertThat(url).startsWith(address("")));
        page.locator("nav a").click();
        assertThat(page.locator("html")).hasAttribute("lang", "es");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Letter", "A4"})
    void aFullCardIsOneSheetOfPaper(String format) {
        Page page = open(browser.desk(options -> {}), "?lang=es");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Browser.keepScreenshot(page, "card-print");

        byte[] paper = page.pdf(new Page.PdfOptions().setFormat(format));

        assertThat(SHEET.matcher(new String(paper, StandardCharsets.ISO_8859_1))
                        .results()
                        .count())
                .isEqualTo(1);
    }

    private Page open(BrowserContext context, String query) {
        Page page = context.newPage();
        page.navigate(address("/cards/" + area + query));
        assertThat(page.locator("h1")).isVisible();
        return page;
    }

    private static String address(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }
}
