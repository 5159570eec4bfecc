package org.warmhandoff.analytics.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.warmhandoff.contracts.count.CountWindow;
import org.warmhandoff.contracts.count.Measure;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.testkit.Checkout;
import org.warmhandoff.testkit.PersonFirst;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;

/** The live page: a shell without data, which loads nothing from anywhere else and says everything in two languages. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "analytics"))
class LivePageTest {

    private static final Path FILES =
            Checkout.directory().resolve("analytics-service/src/main/resources/META-INF/resources");

    static Stream<Path> files() {
        try (Stream<Path> found = Files.walk(FILES)) {
            return found.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void theShellIsThereForEveryone() {
        RestAssured.get("/").then().statusCode(200).contentType("text/html");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsServedWithAPolicyThatAllowsNothingFromElsewhere(Path file) {
        String policy = RestAssured.get("/" + FILES.relativize(file))
                .then()
                .statusCode(200)
                .extract()
                .header("Content-Security-Policy");

        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http", "*");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsAskedForAgainSoThatAPageAndItsScriptsFitTogether(Path file) {
        Response first = RestAssured.get("/" + FILES.relativize(file));
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");

        RestAssured.given()
                .header("If-Modified-Since", first.header("Last-Modified"))
                .get("/" + FILES.relativize(file))
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @MethodSource("files")
    void noFileNamesAnotherHost(Path file) {
        String text = read(file).replace("http://www.w3.org/2000/svg", "");

        assertThat(text).doesNotContain("http:", "https:", "url(", "@import").doesNotContainPattern("[\"'(]//");
    }

    @Test
    void theShellHasNoScriptOrStyleOfItsOwnWhichThePolicyWouldStop() {
        String shell = read(FILES.resolve("index.html"));

        assertThat(shell)
                .doesNotContainPattern("<script(?![^>]*\\bsrc=)")
                .doesNotContain("<style")
                .doesNotContainPattern("\\sstyle=")
                .doesNotContainPattern("\\son[a-z]+=");
        assertThat(shell).contains("<html lang=\"en\">");
    }

    @Test
    void theTokenNeverStandsInAnAddress() {
        files().filter(file -> file.toString().endsWith(".js")).forEach(file -> assertThat(read(file))
                .as(file.toString())
                .doesNotContainPattern("[?&]token=")
                .doesNotContain("EventSource("));
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(texts("es").keySet()).isEqualTo(texts("en").keySet());
        texts("en")
                .forEach((key, text) ->
                        assertThat(holes(texts("es").get(key))).as(key).isEqualTo(holes(text)));
    }

    @Test
    void theShellSpeaksTheEnglishOfItsTexts() {
        String shell = read(FILES.resolve("index.html")).replaceAll("\\s+", " ");
        Matcher said = Pattern.compile("data-text=\"([^\"]+)\"[^>]*>([^<]*)<").matcher(shell);
        Set<String> found = new TreeSet<>();
        while (said.find()) {
            found.add(said.group(1));
            assertThat(said.group(2)).as(said.group(1)).isEqualTo(texts("en").get(said.group(1)));
        }
        assertThat(found).hasSizeGreaterThan(20);
    }

    @Test
    void everyMeasureWindowAndStatusHasItsWords() {
        Set<String> keys = texts("en").keySet();
        for (Measure measure : Measure.values()) {
            assertThat(keys)
                    .contains(
                            "measure." + measure.code(),
                            "headline." + measure.code() + ".one",
                            "headline." + measure.code() + ".other",
                            "amount." + measure.code() + ".one",
                            "amount." + measure.code() + ".other");
        }
        for (CountWindow window : CountWindow.values()) {
            assertThat(keys).contains("window." + window.code(), "last." + window.code());
        }
        for (FollowUpStatus status : FollowUpStatus.values()) {
            assertThat(keys).contains("status." + status.code(), "change." + status.code());
        }
    }

    @Test
    void noWordThatHurts() {
        List.of("en", "es").forEach(language -> PersonFirst.assertKeptOnPage(language, texts(language)));
    }

    private static Set<String> holes(String text) {
        Set<String> holes = new TreeSet<>();
        Matcher hole = Pattern.compile("\\{\\w+}").matcher(text);
        while (hole.find()) {
            holes.add(hole.group());
        }
        return holes;
    }

    private static Map<String, String> texts(String language) {
        return JsonPath.from(read(FILES.resolve("live/texts/" + language + ".json")))
                .getMap("");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
