package org.warmhandoff.incident.form;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.warmhandoff.testkit.Browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A phone takes a new version of the form whole, and not in the middle of a report. */
class FormUpdateTest {

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html",
            "text/html",
            "css",
            "text/css",
            "js",
            "text/javascript",
            "json",
            "application/json",
            "svg",
            "image/svg+xml");

    @RegisterExtension
    static final Browser browser = new Browser();

    /** The released files, which the test changes as a release does; there is no service behind them. */
    private final Map<String, String> files = new ConcurrentHashMap<>();

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        FormFiles.names().forEach(name -> files.put(name, FormFiles.read(name)));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aNewVersionIsTakenWhenThePageIsOpenedAgain() {
        Page page = open();

        release("second");
        page.reload();

        assertThat(page).hasTitle("second");
    }

    @Test
    void aNewVersionWaitsUntilTheReportIsMade() {
        Page page = open();
        page.locator("[data-part=outcome] label").first().click();

        release("second");
        page.evaluate("async () => (await navigator.serviceWorker.ready).update()");
        page.waitForFunction("async () => (await navigator.serviceWorker.ready).waiting !== null");
        page.locator("#send").click();
        assertThat(page.locator("#receipt")).isVisible();
        assertThat(page).hasTitle("Report an overdose");
        page.locator("#another").click();

        assertThat(page).hasTitle("second");
    }

    private Page open() {
        Page page = browser.phone(
                        options -> options.setGeolocation(FormPage.RIVERSIDE).setPermissions(FormPage.LOCATION))
                .newPage();
        page.navigate("http://localhost:" + server.getAddress().getPort() + "/report/");
        assertThat(page.locator("#position")).containsText("Your position is known");
        return new FormPage(page).installed().page();
    }

    private void release(String version) {
        files.computeIfPresent(
                "texts/en.json",
                (name, text) -> text.replace("\"title\": \"Report an overdose\"", "\"title\": \"" + version + "\""));
        files.computeIfPresent(
                "worker.js", (name, text) -> text.replaceFirst("VERSION = '[^']*'", "VERSION = '" + version + "'"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().replaceFirst("^/report/", "");
        String name = path.isEmpty() ? "index.html" : path;
        String text = files.get(name);
        if (text == null) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
            exchange.getResponseHeaders().set("Cache-Control", "no-cache");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
