package org.warmhandoff.incident.form;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;

/** How the form's files are served: to everybody, and with nothing from anywhere else. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class FormFilesTest {

    static Stream<String> files() {
        return FormFiles.names().stream();
    }

    @Test
    void theFormOpensWithoutAnAccountAndWithOrWithoutTheSlash() {
        RestAssured.get("/report/").then().statusCode(200).contentType("text/html");
        RestAssured.get("/report").then().statusCode(200).contentType("text/html");
    }

    @Test
    void aBrowserTakesTheManifestForOne() {
        assertThat(RestAssured.get("/report/manifest.json").contentType()).startsWith("application/json");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsServedWithAPolicyThatAllowsNothingFromElsewhere(String file) {
        Response answer = RestAssured.get("/report/" + file);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http", "*");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @MethodSource("files")
    void noFileNamesAnotherHost(String file) {
        String text = FormFiles.read(file).replace("http://www.w3.org/2000/svg", "");

        assertThat(text).doesNotContain("http:", "https:", "url(", "@import").doesNotContainPattern("[\"'(]//");
    }

    @Test
    void thePageHasNoScriptOrStyleOfItsOwnWhichThePolicyWouldStop() {
        assertThat(FormFiles.read("index.html"))
                .doesNotContainPattern("<script(?![^>]*\\bsrc=)")
                .doesNotContain("<style")
                .doesNotContainPattern("\\sstyle=")
                .doesNotContainPattern("\\son[a-z]+=");
    }

    @Test
    void thePageAsksForAllItsScriptsAtOnceInsteadOfOneAfterTheOther() {
        List<String> scripts = files().filter(file -> file.endsWith(".js"))
                .filter(file -> !List.of("page.js", "worker.js").contains(file))
                .toList();

        assertThat(scripts).isNotEmpty().allSatisfy(script -> assertThat(FormFiles.read("index.html"))
                .contains("<link rel=\"modulepreload\" href=\"/report/" + script + "\">"));
    }

    @Test
    void thePageIsLightEnoughForASlowPhoneAndABadNetwork() {
        List<String> loaded = files().filter(
                        file -> !List.of("worker.js", "texts/es.json").contains(file))
                .toList();

        assertThat(loaded.stream().mapToInt(FormFilesTest::bytesOnTheWire).sum())
                .isLessThan(30_000);
    }

    private static int bytesOnTheWire(String file) {
        URI address = URI.create("http://localhost:" + RestAssured.port + "/report/" + file);
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address)
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body()
                    .length;
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
