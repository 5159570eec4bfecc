package org.warmhandoff.referral.worklist;

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

import org.warmhandoff.testkit.PageFiles;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;

/** How the worklist's files are served: to everybody, and with nothing from anywhere else. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class WorklistFilesTest {

    static final PageFiles FILES = new PageFiles("referral-service", "worklist");

    private static final String WORKER = "/worklist/worker.js";
    private static final String INDEX = "/worklist/index.html";

    static Stream<String> files() {
        return FILES.paths().stream();
    }

    @Test
    void theWorklistOpensWithoutAnAccountAndWithOrWithoutTheSlash() {
        RestAssured.get("/worklist/").then().statusCode(200).contentType("text/html");
        RestAssured.get("/worklist").then().statusCode(200).contentType("text/html");
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
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @MethodSource("files")
    void noFileNamesAnotherHost(String path) {
        assertThat(FILES.read(path).replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:", "https:", "url(", "@import")
                .doesNotContainPattern("[\"'(]//");
    }

    @Test
    void thePageHasNoScriptOrStyleOfItsOwnWhichThePolicyWouldStop() {
        assertThat(FILES.read(INDEX))
                .doesNotContainPattern("<script(?![^>]*\\bsrc=)")
                .doesNotContain("<style")
                .doesNotContainPattern("\\sstyle=")
                .doesNotContainPattern("\\son[a-z]+=");
    }

    @Test
    void thePageAsksForAllItsScriptsAtOnceInsteadOfOneAfterTheOther() {
        List<String> scripts = files().filter(path -> path.endsWith(".js"))
                .filter(path -> !List.of("/worklist/page.js", WORKER).contains(path))
                .toList();

        assertThat(scripts).isNotEmpty().allSatisfy(script -> assertThat(FILES.read(INDEX))
                .contains("<link rel=\"modulepreload\" href=\"" + script + "\">"));
    }

    /** With {@code -Dupdate=worklist} it writes the list and the version anew. */
    @Test
    void aPhoneKeepsEveryFileAndGetsANewVersionWithEachChange() {
        String current = FILES.currentWorker();

        assertThat(FILES.read(WORKER))
                .as("A file of the worklist has changed: run ./mvnw -pl referral-service -am test"
                        + " -Dtest=WorklistFilesTest -Dupdate=worklist")
                .isEqualTo(current);
    }
}
