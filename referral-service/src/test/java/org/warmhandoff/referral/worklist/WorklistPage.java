package org.warmhandoff.referral.worklist;

import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.RestAssured;

import org.warmhandoff.testkit.TestTokens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The worklist as a worker sees it. */
record WorklistPage(Page page) {

    private static final Pattern ANY = Pattern.compile(".+");

    /** Opened by a link with this account's token, and read. */
    static WorklistPage open(BrowserContext browser, TestTokens who) {
        Page page = browser.newPage();
        page.navigate(address() + "#token=" + who.signed());
        assertThat(page.locator("#taken-at")).hasText(ANY);
        return new WorklistPage(page);
    }

    static String address() {
        return "http://localhost:" + RestAssured.port + "/worklist/";
    }

    /** Waits until the page opens without a network. */
    WorklistPage installed() {
        page.waitForFunction("async () => (await navigator.serviceWorker.ready).active.state === 'activated'"
                + " && navigator.serviceWorker.controller !== null");
        return this;
    }

    WorklistPage view(String name) {
        page.locator("#views a[data-view=" + name + "]").click();
        return this;
    }

    /** Shows a follow-up, with its attempts. */
    WorklistPage task(UUID id) {
        page.evaluate("id => { location.hash = `#task=${id}`; }", id.toString());
        assertThat(page.locator("#task dl")).isVisible();
        return this;
    }

    /** The card of the follow-up of a neighborhood. */
    Locator card(String area) {
        return page.locator("article")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(area, new Page.GetByTextOptions().setExact(true))));
    }

    Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    Locator tile(String words) {
        return page.locator("dialog label")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + words + "$")))
                .first();
    }

    Locator submit() {
        return page.locator("dialog [type=submit]");
    }

    /** Two taps and one to keep it. */
    void recordAttempt(String channel, String reached) {
        tile(channel).click();
        tile(reached).click();
        submit().click();
    }
}
