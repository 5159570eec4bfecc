package org.warmhandoff.incident.selfreferral;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.warmhandoff.testkit.PageFiles;
import org.warmhandoff.testkit.PersonFirst;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;

/** The files of the page: open to everybody, nothing from elsewhere, and words that hurt nobody. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class AskFilesTest {

    private static final PageFiles FILES = new PageFiles("incident-service", "ask");
    private static final Map<String, String> ENGLISH = FILES.texts("en");
    private static final Map<String, String> SPANISH = FILES.texts("es");

    static Stream<String> files() {
        return FILES.paths().stream();
    }

    @Test
    void thePageOpensWithOrWithoutTheSlash() {
        RestAssured.get("/ask/").then().statusCode(200).contentType("text/html");
        RestAssured.get("/ask").then().statusCode(200).contentType("text/html");
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsServedWithAPolicyThatAllowsNothingFromElsewhere(String path) {
        Response answer = RestAssured.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http", "*");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(FILES.read(path).replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:", "https:", "url(", "@import");
    }

    @Test
    void bothLanguagesSayTheSameThingsInWordsThatHurtNobody() {
        assertThat(List.copyOf(SPANISH.keySet())).isEqualTo(List.copyOf(ENGLISH.keySet()));
        PersonFirst.assertKeptOnPage("en", ENGLISH);
        PersonFirst.assertKeptOnPage("es", SPANISH);
    }

    @Test
    void everyTextThatThePageNamesIsThere() {
        Set<String> named = FILES.paths().stream()
                .filter(path -> path.startsWith("/ask/") && (path.endsWith(".html") || path.endsWith(".js")))
                .flatMap(path -> Pattern.compile("data-(?:text|label)=\"([^\"]+)\"|\\bsay\\('([^']+)'[,)]")
                        .matcher(FILES.read(path))
                        .results()
                        .map(found -> Objects.requireNonNullElse(found.group(1), found.group(2))))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isNotEmpty().allSatisfy(key -> assertThat(ENGLISH).containsKey(key));
    }
}
