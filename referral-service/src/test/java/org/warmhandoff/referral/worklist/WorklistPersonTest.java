package org.warmhandoff.referral.worklist;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.referral.Api;
import org.warmhandoff.referral.FollowUps;
import org.warmhandoff.referral.Incidents;
import org.warmhandoff.referral.person.StandInVault;
import org.warmhandoff.referral.person.VaultSettings;
import org.warmhandoff.testkit.Browser;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;
import org.warmhandoff.testkit.TopicProbe;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.warmhandoff.referral.Incidents.about;
import static org.warmhandoff.referral.Incidents.incident;

/** Who the person is, on a worker's phone: as long as they look, and no longer. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
@WithTestResource(VaultSettings.class)
class WorklistPersonTest {

    /** Everything that the page keeps on the phone, as text. */
    static final String KEPT_ON_THE_PHONE =
            """
            async () => {
              const kept = [JSON.stringify({ ...sessionStorage, ...localStorage })];
              for (const { name } of await indexedDB.databases()) {
                const database = await new Promise((resolve) => {
                  const request = indexedDB.open(name);
                  request.onsuccess = () => resolve(request.result);
                });
                for (const store of database.objectStoreNames) {
                  kept.push(await new Promise((resolve) => {
                    const request = database.transaction(store).objectStore(store).getAll();
                    request.onsuccess = () => resolve(JSON.stringify(request.result));
                  }));
                }
                database.close();
              }
              return kept.join() + document.documentElement.outerHTML;
            }
            """;

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Database database;

    // Not injected: the other tests run without these settings, and an injection point would want them there too.
    private final URI address = ConfigProvider.getConfig().getValue("warm-handoff.vault.url", URI.class);
    private final Path tokenFile = ConfigProvider.getConfig().getValue("warm-handoff.vault.token-file", Path.class);
    private final TestTokens worker = Api.worker("look-" + UUID.randomUUID());

    private WorklistPage page;

    @BeforeEach
    void aClaimedFollowUp() throws IOException {
        Files.writeString(tokenFile, "token-of-the-service\n");
        IncidentSnapshot incident = about(UUID.randomUUID(), incident("name-flats", Outcome.NONFATAL));
        try (TopicProbe probe = TopicProbe.ofPlatform()) {
            new Incidents(database, probe).sendAndAwait(incident);
        }
        UUID id = FollowUps.onlyOne(incident.incidentId());
        Api.claim(worker, id, Api.read(id)).then().statusCode(200);
        page = WorklistPage.open(browser.phone(options -> {}), worker).task(id);
    }

    @AfterEach
    void close() {
        page.page().close();
    }

    @Test
    void theNameIsOnTheScreenUntilItIsClosedAndIsNeverKept() {
        try (StandInVault vault =
                new StandInVault(address, StandInVault.always(200, "application/json", StandInVault.ROBIN))) {
            page.button("Who the person is").click();
            page.tile("To coordinate with others").click();
            page.submit().click();

            assertThat(page.page().locator("dialog")).containsText("Robin Testperson");
            assertThat(page.page().locator("dialog a")).hasAttribute("href", "tel:+19375550142");
            assertThat(page.page().locator("dialog")).containsText("42 CFR part 2");
            Browser.assertAccessible(page.page());
            Browser.keepScreenshot(page.page(), "worklist-en-10-person");
            assertThat(vault.asked().get(0).headers().getFirst("Purpose")).isEqualTo("COC");

            page.button("Close").click();
            assertThat(page.page().locator("dialog")).isHidden();
            assertThat((String) page.page().evaluate(KEPT_ON_THE_PHONE))
                    .contains("name-flats")
                    .doesNotContain("Robin", "Testperson", "5550142", "555 0142", "555-0142", "Lighthouse");
        }
    }

    @Test
    void withoutTheVaultAllElseWorks() {
        page.button("Who the person is").click();
        page.submit().click();
        assertThat(page.page().locator("dialog .problem")).containsText("cannot be read now. All else works");
        page.button("Back").click();

        page.button("Record an attempt").click();
        page.recordAttempt("Phone", "Nobody");

        assertThat(page.page().locator("#task")).containsText("1 attempt so far");
    }
}
