package org.warmhandoff.referral.worklist;

import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.warmhandoff.referral.Api;
import org.warmhandoff.testkit.Browser;
import org.warmhandoff.testkit.Platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What a lead sees and records of the supplies. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class WorklistSuppliesTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void aLeadRecordsWhatWasCountedAndSeesWhatRunsOut() {
        String team = "kits-" + UUID.randomUUID().toString().substring(0, 8);
        Api.putTeam(team, team + "-flats");
        WorklistPage worklist =
                WorklistPage.open(browser.phone(options -> {}), Api.lead()).view("team");
        Page page = worklist.page();

        page.locator("#supplies > summary").click();
        worklist.button("Record supplies").click();
        page.locator("dialog select").selectOption(team);
        worklist.tile("Counted").click();
        worklist.tile("Naloxone kit").click();
        page.locator("#ask-quantity").fill("4");
        Browser.keepScreenshot(page, "worklist-supplies-dialog");
        Browser.assertAccessible(page);
        worklist.submit().click();

        assertThat(page.locator("dialog")).isHidden();
        page.locator("#supplies > summary").click();
        Locator stock = page.locator("#supplies li").filter(new Locator.FilterOptions().setHasText(team));
        assertThat(stock).containsText("Naloxone kit: 4");
        assertThat(stock).containsText("time to order");
        Browser.keepScreenshot(page, "worklist-supplies");
        Browser.assertAccessible(page);
    }
}
