package org.warmhandoff.incident.form;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import io.restassured.RestAssured;
import io.restassured.response.Response;

import org.warmhandoff.incident.Api;
import org.warmhandoff.testkit.TestTokens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The form for a phone, as the person who fills it in sees it. */
record FormPage(Page page) {

    /** In the neighborhood Riverside of {@link Api#CITY}. */
    static final Geolocation RIVERSIDE = new Geolocation(0.5, 0.5).setAccuracy(12);

    static final List<String> LOCATION = List.of("geolocation");

    private static final Pattern ANY = Pattern.compile(".+");

    /** Opened by a link with this account's token, and ready: the place is known, or known not to be. */
    static FormPage open(BrowserContext browser, TestTokens who) {
        FormPage form = openWithoutToken(browser, "#token=" + who.signed());
        assertThat(form.page.locator("#sign-out")).isVisible();
        return form;
    }

    static FormPage openWithoutToken(BrowserContext browser, String fragment) {
        Page page = browser.newPage();
        page.navigate("http://localhost:" + RestAssured.port + "/report/" + fragment);
        assertThat(page.locator("#summary")).hasText(ANY);
        assertThat(page.locator("#position")).not().hasText(Pattern.compile("Finding|Buscando"));
        return new FormPage(page);
    }

    /** Waits until the page opens without a network. */
    FormPage installed() {
        page.waitForFunction("async () => (await navigator.serviceWorker.ready).active.state === 'activated'"
                + " && navigator.serviceWorker.controller !== null");
        return this;
    }

    /** Waits until the list of neighborhoods is on the phone. */
    FormPage withAreas() {
        page.waitForFunction("() => document.querySelectorAll('#areas input').length === 3");
        return this;
    }

    Locator tile(String words) {
        return page.locator("label").filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + words + "$")));
    }

    Locator button(String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }

    void choose(String words) {
        tile(words).first().click();
    }

    void send() {
        page.locator("#send").click();
    }

    Locator receipt() {
        return page.locator("#receipt");
    }

    /** Waits for the receipt of a report that was sent, and reads the report back from the service. */
    Response sent() {
        assertThat(page.locator("#receipt-title")).hasText(Pattern.compile("Sent|Enviado"));
        return Api.as(Api.ems())
                .get("/v1/incident-reports/" + page.locator("#report-id").textContent());
    }

    /** Waits until no report is on the phone any more. */
    void awaitNothingWaiting() {
        page.waitForFunction("async () => (await (await import('/report/phone.js')).reportsHere()).length === 0");
    }

    /** How many reports are on the phone. */
    int waiting() {
        return ((Number) page.evaluate("async () => (await (await import('/report/phone.js')).reportsHere()).length"))
                .intValue();
    }
}
