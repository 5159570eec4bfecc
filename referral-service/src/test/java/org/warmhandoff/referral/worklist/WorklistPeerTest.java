package org.warmhandoff.referral.worklist;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.referral.Api;
import org.warmhandoff.referral.FollowUps;
import org.warmhandoff.referral.Incidents;
import org.warmhandoff.testkit.Browser;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;
import org.warmhandoff.testkit.TopicProbe;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.warmhandoff.referral.Incidents.incident;

/** Peer notes on a peer's phone, and on nobody else's; and the wish for a peer. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class WorklistPeerTest {

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Database database;

    private final String account = "phone-peer-" + UUID.randomUUID();
    private final TestTokens worker = Api.worker(account);
    private UUID id;

    @BeforeEach
    void aClaimedFollowUp() {
        IncidentSnapshot incident = incident("peer-page-flats", Outcome.NONFATAL);
        try (TopicProbe probe = TopicProbe.ofPlatform()) {
            new Incidents(database, probe).sendAndAwait(incident);
        }
        id = FollowUps.onlyOne(incident.incidentId());
        Api.claim(worker, id, Api.read(id)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-US"})
    void aPeerWritesANoteWhichIsNeverKeptOnThePhone(String locale) {
        registerAsPeer();
        BrowserContext phone = browser.phone(options -> options.setLocale(locale));
        Page page = WorklistPage.open(phone, worker).installed().task(id).page();
        String name = "worklist-" + locale.substring(0, 2) + "-";

        page.locator("#task .notes button").click();
        Browser.keepScreenshot(page, name + "16-note");
        Browser.assertAccessible(page);
        page.locator("dialog textarea").fill("Plays the trumpet");
        page.locator("dialog [type=submit]").click();

        assertThat(page.locator("#task .notes li")).containsText("Plays the trumpet");
        Browser.keepScreenshot(page, name + "15-notes");
        Browser.assertAccessible(page);
        Browser.assertLargeEnough(page, "");
        phone.setOffline(true);
        page.reload();
        assertThat(page.locator("#task-title")).isVisible();
        assertThat((String) page.evaluate(WorklistPersonTest.KEPT_ON_THE_PHONE))
                .contains("peer-page-flats")
                .doesNotContain("trumpet");
    }

    @Test
    void nobodyElseSeesThatThereAreNotesAndStaysSignedIn() {
        registerAsPeer();
        Api.as(worker)
                .contentType(ContentType.JSON)
                .body(Map.of("text", "Plays the trumpet"))
                .post("/v1/follow-ups/{id}/peer-notes", id)
                .then()
                .statusCode(201);

        Page page = WorklistPage.open(browser.phone(options -> {}), Api.lead())
                .task(id)
                .page();

        assertThat(page.locator("#task .wishes")).isVisible();
        assertThat(page.locator("#task .notes")).hasCount(0);
    }

    @Test
    void theWishForAPeerIsKeptAndWhatThePageDoesNotAskStaysAsThePersonSaidIt() {
        Api.as(worker)
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of("language", "es", "refusedWorkers", List.of("somebody-known")))
                .put("/v1/follow-ups/{id}/wishes", id)
                .then()
                .statusCode(200);
        WorklistPage worklist =
                WorklistPage.open(browser.phone(options -> {}), worker).task(id);

        worklist.page().locator("#task .wishes button").click();
        worklist.page().getByLabel("Only by somebody with lived experience").check();
        worklist.submit().click();

        assertThat(worklist.page().locator("#task .wishes")).containsText("By somebody with lived experience");
        Api.as(worker)
                .get("/v1/follow-ups/{id}/wishes", id)
                .then()
                .body("peer", equalTo(true))
                .body("language", equalTo("es"))
                .body("refusedWorkers", contains("somebody-known"));
    }

    private void registerAsPeer() {
        Api.putTeam("phone-peers");
        Api.as(Api.administrator())
                .contentType(ContentType.JSON)
                .body(Map.of("teams", List.of("phone-peers"), "role", "peer"))
                .put("/v1/workers/{account}", account)
                .then()
                .statusCode(201);
    }
}
