package org.warmhandoff.incident.form;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.warmhandoff.incident.Api;
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.testkit.Browser;
import org.warmhandoff.testkit.Platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of reports when the network, the service or the sign-in goes away: none is lost, and none comes twice. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class OfflineTest {

    private static final String REPORTS = "**/v1/incident-reports";

    @RegisterExtension
    static final Browser browser = new Browser();

    @Inject
    Database database;

    private BrowserContext phone;
    private int before;

    @BeforeEach
    void phoneInTheCity() {
        Api.loadCity();
        before = reports();
        phone = browser.phone(
                options -> options.setGeolocation(FormPage.RIVERSIDE).setPermissions(FormPage.LOCATION));
    }

    @Test
    void aReportMadeWithoutANetworkIsSentOnceWhenItIsBack() {
        FormPage form = FormPage.open(phone, Api.ems()).withAreas().installed();

        phone.setOffline(true);
        make(form, "Survived");
        assertKept(form);
        assertThat(form.page().locator("#network")).containsText("No network.");
        assertThat(form.page().locator("#waiting-title")).containsText("1 report not sent yet");
        phone.setOffline(false);

        assertThat(form.sent().statusCode()).isEqualTo(200);
        assertThat(form.waiting()).isZero();
        assertThat(reports()).isEqualTo(before + 1);
    }

    @Test
    void thePageOpensWithoutANetworkAndSendsWhatItKeptWhenItIsOpenedAgain() {
        FormPage first = FormPage.open(phone, Api.ems()).withAreas().installed();
        phone.setOffline(true);
        first.page().close();

        FormPage second = FormPage.openWithoutToken(phone, "#token=" + Api.ems().signed());
        assertThat(second.page().locator("#position")).containsText("Riverside");
        make(second, "Died");
        assertKept(second);
        second.page().close();
        phone.setOffline(false);

        FormPage third = FormPage.openWithoutToken(phone, "");
        third.awaitNothingWaiting();
        assertThat(third.page().locator("#waiting")).isHidden();
        assertThat(reports()).isEqualTo(before + 1);
    }

    @Test
    void aReportWhoseAnswerWasLostIsNotSentTwice() {
        FormPage form = FormPage.open(phone, Api.ems()).withAreas().installed();
        AtomicInteger lost = new AtomicInteger();
        phone.route(REPORTS, route -> {
            route.fetch();
            lost.incrementAndGet();
            route.abort();
        });

        make(form, "Survived");
        assertKept(form);
        assertThat(reports()).isEqualTo(before + 1);
        phone.unroute(REPORTS);
        form.page().close();

        FormPage again = FormPage.openWithoutToken(phone, "");
        assertThat(again.page().locator("#waiting")).isHidden();
        assertThat(again.waiting()).isZero();
        assertThat(lost).hasPositiveValue();
        assertThat(reports()).isEqualTo(before + 1);
    }

    @Test
    void severalReportsGoOutInTheOrderTheyWereMade() {
        FormPage form = FormPage.open(phone, Api.ems()).withAreas().installed();
        phone.setOffline(true);
        for (String outcome : List.of("Survived", "Died", "Not known")) {
            make(form, outcome);
            assertKept(form);
            form.button("Make another report").click();
        }
        List<String> sent = new CopyOnWriteArrayList<>();
        form.page().onRequest(request -> {
            if (request.method().equals("POST")) {
                sent.add(request.postData().replaceAll(".*\"outcome\":\"(\\w+)\".*", "$1"));
            }
        });
        phone.setOffline(false);

        assertThat(form.page().locator("#waiting")).isHidden();
        assertThat(reports()).isEqualTo(before + 3);
        assertThat(sent).containsExactly("nonfatal", "fatal", "unknown");
    }

    @Test
    void aServiceInTroubleIsTriedAgain() {
        FormPage form = FormPage.open(phone, Api.ems()).withAreas();
        AtomicInteger tries = new AtomicInteger();
        phone.route(REPORTS, route -> {
            if (tries.incrementAndGet() < 3) {
                route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("{\"title\": \"busy\"}"));
            } else {
                route.resume();
            }
        });

        make(form, "Survived");
        assertKept(form);

        assertThat(form.page().locator("#receipt-title"))
                .hasText("Sent", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
        assertThat(tries).hasValue(3);
        assertThat(reports()).isEqualTo(before + 1);
    }

    @Test
    void aNetworkThatAnswersForTheServiceIsNotBelieved() {
        FormPage form = FormPage.open(phone, Api.ems()).withAreas();
        phone.route(
                REPORTS,
                route -> route.fulfill(new Route.FulfillOptions().setStatus(200).setBody("<h1>Free Wi-Fi</h1>")));

        make(form, "Survived");

        assertKept(form);
        assertThat(form.waiting()).isEqualTo(1);
    }

    @Test
    void anEndedSignInKeepsTheReportAndSendsItAfterTheNext() {
        FormPage form = FormPage.openWithoutToken(
                phone, "#token=" + Api.ems().expiresIn(Duration.ofHours(-1)).signed());
        assertThat(form.page().locator("#sign-in")).containsText("Your sign-in has ended.");
        make(form, "Survived");
        assertThat(form.receipt()).containsText("It will be sent when you have signed in.");
        assertThat(reports()).isEqualTo(before);

        form.page().getByText("Sign in with an access token").click();
        form.page().getByLabel("Access token").fill(Api.ems().signed());
        form.button("Sign in").click();

        assertThat(form.sent().statusCode()).isEqualTo(200);
        assertThat(reports()).isEqualTo(before + 1);
    }

    @Test
    void aTokenThatEndsWhileAReportWaitsIsForgottenAndTheReportIsNot() {
        FormPage form = FormPage.open(phone, Api.ems()).withAreas();
        phone.route(
                REPORTS,
                route -> route.fulfill(new Route.FulfillOptions().setStatus(401).setBody("{\"title\": \"token\"}")));

        make(form, "Survived");

        assertThat(form.page().locator("#sign-in")).containsText("Your sign-in has ended.");
        assertThat(form.waiting()).isEqualTo(1);
        assertThat(form.page().evaluate("async () => (await import('/report/session.js')).waitingToken()"))
                .isNull();
        assertThat(form.page().evaluate("() => sessionStorage.length")).isEqualTo(0);
    }

    @Test
    void aReportOfOneAgencyIsNotSentAsAnothers() {
        FormPage form = FormPage.open(phone, Api.ems()).withAreas().installed();
        phone.setOffline(true);
        make(form, "Survived");
        assertKept(form);
        form.button("Sign out").click();
        phone.setOffline(false);
        form.page().close();

        FormPage police = FormPage.open(phone, Api.police());
        police.page().locator("#waiting > summary").click();
        assertThat(police.page().locator("#waiting-list")).containsText("Made for another agency");
        assertThat(reports()).isEqualTo(before);
        police.page().close();

        FormPage ems = FormPage.open(phone, Api.ems());
        assertThat(ems.page().locator("#waiting")).isHidden();
        assertThat(reports()).isEqualTo(before + 1);
    }

    @Test
    void theTimeOfAReportIsThatOfItsMakingHoweverLateItIsSent() {
        FormPage form = FormPage.open(phone, Api.ems()).withAreas().installed();
        phone.setOffline(true);
        make(form, "Survived");
        assertKept(form);
        String madeFor = (String) form.page()
                .evaluate("async () => (await (await import('/report/phone.js')).reportsHere())[0].body.occurredAt");
        phone.setOffline(false);

        Response sent = form.sent();
        assertThat(Instant.parse(sent.path("occurredAt"))).isEqualTo(madeFor);
        assertThat(Instant.parse(sent.path("reportedAt"))).isEqualTo(madeFor);
    }

    private static void make(FormPage form, String outcome) {
        form.choose(outcome);
        form.send();
    }

    private static void assertKept(FormPage form) {
        assertThat(form.page().locator("#receipt-title")).hasText(Pattern.compile("Kept on this phone"));
    }

    private int reports() {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM report")
                .mapTo(Integer.class)
                .one());
    }
}
