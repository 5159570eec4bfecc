package org.warmhandoff.referral.worklist;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.warmhandoff.referral.Api;
import org.warmhandoff.testkit.Browser;
import org.warmhandoff.testkit.Platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.containsString;

/** A worker gets the address of their calendar, copies it, replaces it and stops it. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class WorklistCalendarTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    private final String account = "page-" + UUID.randomUUID();

    @BeforeEach
    void anActiveWorker() {
        Api.putTeam("page-peers", "page-calendar-flats");
        Api.as(Api.administrator())
                .contentType(ContentType.JSON)
                .body(Map.of("teams", List.of("page-peers"), "role", "peer"))
                .put("/v1/workers/{account}", account)
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "en-US,Calendar on this phone,Make an address,Copy,Make a new address,Stop it,Community visits",
        "es-US,Calendario en este teléfono,Crear una dirección,Copiar,Crear una dirección nueva,Detenerla,Visitas comunitarias"
    })
    void theAddressIsShownOnceCopiedReplacedAndStopped(
            String locale, String open, String make, String copy, String replace, String stop, String name) {
        BrowserContext phone = browser.phone(
                options -> options.setLocale(locale).setPermissions(List.of("clipboard-read", "clipboard-write")));
        WorklistPage page = WorklistPage.open(phone, Api.worker(account));
        page.button(open).click();
        page.button(make).click();
        Locator address = page.page().locator("#calendar-address");
        assertThat(address).isFocused();
        String first = address.inputValue();
        RestAssured.get(first).then().statusCode(200).body(containsString("NAME:" + name));

        page.button(copy).click();
        assertThat(page.page().locator("dialog [role=status]")).not().isEmpty();
        Assertions.assertThat(page.page().evaluate("() => navigator.clipboard.readText()"))
                .isEqualTo(first);
        Browser.keepScreenshot(page.page(), "worklist-" + locale.substring(0, 2) + "-11-calendar");
        Browser.assertAccessible(page.page());
        Browser.assertLargeEnough(page.page(), "");
        Browser.assertNothingSticksOut(page.page());

        page.button(replace).click();
        assertThat(address).not().hasValue(first);
        RestAssured.get(first).then().statusCode(404);
        String second = address.inputValue();
        page.page().keyboard().press("Escape");
        page.button(open).click();
        assertThat(address).hasCount(0);
        RestAssured.get(second).then().statusCode(200);

        page.button(stop).click();
        assertThat(page.button(make)).isFocused();
        RestAssured.get(second).then().statusCode(404);
    }

    @Test
    void whoIsNoWorkerIsToldSoInWords() {
        WorklistPage page = WorklistPage.open(browser.phone(options -> {}), Api.worker("page-" + UUID.randomUUID()));
        page.button("Calendar on this phone").click();
        page.button("Make an address").click();

        assertThat(page.page().locator("dialog .problem")).containsText("not registered as an active worker");
    }
}
