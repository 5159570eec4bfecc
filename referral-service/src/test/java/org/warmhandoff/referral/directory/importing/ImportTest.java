package org.warmhandoff.referral.directory.importing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.warmhandoff.referral.directory.DirectoryApi;
import org.warmhandoff.testkit.PhiLogGuard;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "referral"))
class ImportTest {

    private static final String CSV = "text/csv";
    private static final String JSON = "application/json";
    private static final String ZIP = "application/zip";

    private static final String PANTRY = "p1,Pantry,Neighbors,food,,Mo-Fr 09:00-17:00\n";
    private static final String SHELTER = "s1,Shelter,Harbor House,Emergency Shelter; food,old-mill,24/7\n";
    private static final String HEADER = "id,name,organization,needs,areas,hours\n";

    private final String source = "src-" + UUID.randomUUID().toString().substring(0, 8);

    @RegisterExtension
    final PhiLogGuard log = new PhiLogGuard();

    @Test
    void aTableBecomesTheDirectoryOfItsSource() {
        counts(imported(HEADER + PANTRY + SHELTER), 2, 0, 0, 0);

        DirectoryApi.read(source + ":s1")
                .then()
                .statusCode(200)
                .body("needs", contains("housing", "food"))
                .body("areas", contains("old-mill"))
                .body("hours", equalTo("24/7"));
        log.assertNone("Harbor House", "Neighbors");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        imported(HEADER + PANTRY + SHELTER);

        counts(imported(HEADER + SHELTER + PANTRY), 0, 0, 2, 0);
        DirectoryApi.read(source + ":p1").then().header("ETag", "\"1\"");
    }

    @Test
    void whatTheSourceNoLongerNamesIsRetiredAndWhatItNamesAgainIsBack() {
        imported(HEADER + PANTRY + SHELTER);

        counts(imported(HEADER + PANTRY.replace("Pantry", "Larder")), 0, 1, 0, 1);
        DirectoryApi.read(source + ":s1").then().body("retiredAt", notNullValue());
        counts(imported(HEADER + PANTRY + SHELTER), 0, 2, 0, 0);
        DirectoryApi.read(source + ":s1").then().body("retiredAt", equalTo(null));
    }

    @Test
    void anotherSourceIsNotTouched() {
        imported(HEADER + PANTRY);

        DirectoryApi.imports(source + "-b", CSV, HEADER + SHELTER).then().body("retired", equalTo(0));
        DirectoryApi.read(source + ":p1").then().body("retiredAt", equalTo(null));
    }

    @Test
    void aRehearsalSaysWhatWouldBeDoneAndKeepsNothing() {
        imported(HEADER + PANTRY);

        Response rehearsal = DirectoryApi.imports(source + "&dryRun=true", CSV, HEADER + SHELTER);

        counts(rehearsal, 1, 0, 0, 1);
        rehearsal.then().body("dryRun", equalTo(true));
        DirectoryApi.read(source + ":s1").then().statusCode(404);
        DirectoryApi.read(source + ":p1").then().body("retiredAt", equalTo(null));
        DirectoryApi.imports(source + "&dryRun=perhaps", CSV, HEADER + SHELTER)
                .then()
                .statusCode(400);
    }

    @Test
    void anEntryWithAFaultIsSkippedAndWhatWasThereStays() {
        imported(HEADER + PANTRY + SHELTER);

        Response answer = imported(HEADER + "s1,,Zebra House,food,,\n" + PANTRY + "bad zebra,Zebra,Zebra,food,,\n");

        counts(answer, 0, 0, 1, 0);
        answer.then()
                .body("skipped", equalTo(2))
                .body("problems.position", contains(2, 4))
                .body("problems.id", contains("s1", null))
                .body("problems.field", contains("name", "id"))
                .body("problems.effect", contains("entry-skipped", "entry-skipped"));
        assertThat(answer.asString()).doesNotContainIgnoringCase("zebra");
        DirectoryApi.read(source + ":s1")
                .then()
                .body("name", equalTo("Shelter"))
                .body("retiredAt", equalTo(null));
    }

    @Test
    void aValueThatCannotBeUsedIsLeftOutAndNamed() {
        Response answer = imported(
                """
                id,name,organization,needs,areas,address,phone,web,languages,hours,walk_in,agency,zebra
                p1,Pantry,Neighbors,zebra,Zebra Hill,12 Dock Street,zebra,http://zebra.example,es;zebra!,when zebra,zebra,Zebra Inc,zebra
                """);

        counts(answer, 1, 0, 0, 0);
        answer.then()
                .body(
                        "problems.field",
                        contains(
                                "column 13",
                                "needs",
                                "areas",
                                "phone",
                                "web",
                                "languages",
                                "hours",
                                "walk_in",
                                "agency"))
                .body("problems.effect.unique()", contains("value-left-out"));
        assertThat(answer.asString()).doesNotContainIgnoringCase("zebra");
        DirectoryApi.read(source + ":p1")
                .then()
                .body("needs", contains("other"))
                .body("address", equalTo("12 Dock Street"))
                .body("languages", contains("es"))
                .body("web", equalTo(null))
                .body("hours", equalTo(null));
    }

    @Test
    void ofTwoEntriesWithOneIdTheFirstCounts() {
        Response answer = imported(HEADER + PANTRY + PANTRY.replace("Pantry", "Larder"));

        counts(answer, 1, 0, 0, 0);
        answer.then().body("skipped", equalTo(1)).body("problems.code", contains("duplicate"));
        DirectoryApi.read(source + ":p1").then().body("name", equalTo("Pantry"));
    }

    @Test
    void problemsAreListedToALimitAndCountedBeyondIt() {
        Response answer = imported(HEADER + PANTRY + "x,,,food,,\n".repeat(80));

        answer.then().body("problems.size()", equalTo(100)).body("furtherProblems", equalTo(60));
    }

    @Test
    void whatASourceHasNoWordForStaysAsItWasPutByHand() {
        imported("id,name,organization\np1,Pantry,Neighbors\n");
        DirectoryApi.change(
                        source + ":p1",
                        "1",
                        DirectoryApi.service("Pantry", "food", "areas", List.of("old-mill"), "agency", "neighbors"))
                .then()
                .statusCode(200);

        imported("id,name,organization\np1,Larder,Neighbors\n");

        DirectoryApi.read(source + ":p1")
                .then()
                .body("name", equalTo("Larder"))
                .body("areas", contains("old-mill"))
                .body("agency", equalTo("neighbors"));
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments("an empty file", CSV, ""),
                arguments("a header alone", CSV, HEADER),
                arguments("no column of ids", CSV, "name,organization\nPantry,Neighbors\n"),
                arguments("an open quote", CSV, HEADER + "\"" + "x".repeat(300_000)),
                arguments("nothing usable", CSV, HEADER + "p1,,,,,\n"),
                arguments("no JSON", JSON, "[{\"id\":"),
                arguments("an object without services", JSON, "{\"zebra\":[]}"),
                arguments("an empty page", JSON, "{\"contents\":[]}"),
                arguments("a number", JSON, "7"),
                arguments("no ZIP file", ZIP, "zebra".getBytes(StandardCharsets.UTF_8)),
                arguments("a cut ZIP file", ZIP, cut(Packed.of("services.csv", "id,name\n1,x\n"))),
                arguments("a ZIP file without services", ZIP, Packed.of("organizations.csv", "id,name\n1,x\n")),
                arguments("a ZIP file of many files", ZIP, Packed.ofMany(70)),
                arguments("a ZIP file that is huge inside", ZIP, Packed.huge("other.bin")),
                arguments("a ZIP file that is huge where it is read", ZIP, Packed.huge("services.csv")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void aFileThatCannotBeReadChangesNothing(String what, String type, Object body) {
        imported(HEADER + PANTRY);

        Response answer = DirectoryApi.imports(source, type, body);

        answer.then().statusCode(422).contentType("application/problem+json");
        assertThat(answer.asString()).as(what).doesNotContain("zebra");
        DirectoryApi.read(source + ":p1").then().body("retiredAt", equalTo(null));
    }

    @Test
    void aFileOfAnotherKindOrWithoutASourceIsRefused() {
        DirectoryApi.imports(source, "application/xml", "<x/>").then().statusCode(415);
        DirectoryApi.imports("Zebra+Inc", CSV, HEADER + PANTRY)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("source"));
        DirectoryApi.imports("", CSV, HEADER + PANTRY).then().statusCode(400);
    }

    @Test
    void aFileBeyondTheLimitIsRefusedBeforeItIsRead() {
        DirectoryApi.imports(source, CSV, HEADER + PANTRY + " ".repeat(34_000_000))
                .then()
                .statusCode(413);
    }

    @Test
    void aServiceOfHsdsBecomesAListingForEachOfItsPlaces() {
        Response answer = DirectoryApi.imports(source, JSON, Hsds.SERVICES);

        counts(answer, 3, 0, 0, 0);
        answer.then()
                .body("problems.field", contains("schedules", "url"))
                .body("problems.id", contains("at-main", "virtual"));
        DirectoryApi.read(source + ":at-main")
                .then()
                .body("name", equalTo("Community Counseling"))
                .body("organization", equalTo("Example Organization"))
                .body("needs", contains("counseling"))
                .body("areas", contains("old-mill"))
                .body("address", equalTo("1-30 Main Street, Suite 2, Millbrook, OH 45400"))
                .body("phone", equalTo("+1 937 555 0142 x100"))
                .body("web", equalTo("https://example.org/counseling"))
                .body("languages", contains("ur", "es"))
                .body("hours", equalTo("Mo-Th 09:00-12:00,15:00-17:00"));
        DirectoryApi.read(source + ":at-mill").then().body("phone", equalTo("937-555-0100"));
        DirectoryApi.read(source + ":virtual")
                .then()
                .body("needs", contains("other"))
                .body("hours", equalTo(null));
        DirectoryApi.read(source + ":closed-for-good").then().statusCode(404);
    }

    @Test
    void onePageOfSeveralRetiresNothing() {
        imported(HEADER + PANTRY);
        String page = "{\"total_pages\":2,\"page_number\":1,\"first_page\":true,\"last_page\":false,\"contents\":"
                + Hsds.SERVICES + "}";

        Response answer = DirectoryApi.imports(source, JSON, page);

        counts(answer, 3, 0, 0, 0);
        answer.then().body("partial", equalTo(true));
        DirectoryApi.read(source + ":p1").then().body("retiredAt", equalTo(null));
    }

    @Test
    void aPageThatIsAllThereIsReplacesWhatWasThere() {
        imported(HEADER + PANTRY);

        DirectoryApi.imports(source, JSON, "{\"contents\":" + Hsds.SERVICES + ",\"total_pages\":1}")
                .then()
                .body("partial", equalTo(false))
                .body("retired", equalTo(1));
    }

    @Test
    void theTablesOfHsdsSayTheSameAsItsJson() {
        DirectoryApi.imports(source, JSON, Hsds.SERVICES);

        Response answer = DirectoryApi.imports(source, ZIP, Hsds.tables());

        counts(answer, 0, 0, 3, 0);
        answer.then().body("skipped", equalTo(0));
    }

    @Test
    void servicesAloneAreEnoughForAPackage() {
        Response answer = DirectoryApi.imports(
                source,
                ZIP,
                Packed.of(
                        "data/services.csv",
                        "id,name,status,organization_id\ns1,Pantry,active,o1\n",
                        "data/organizations.csv",
                        "id,name\no1,Neighbors\n"));

        counts(answer, 1, 0, 0, 0);
        answer.then().body("problems", empty());
    }

    private Response imported(String csv) {
        Response answer = DirectoryApi.imports(source, CSV, csv);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private static void counts(Response answer, int created, int changed, int unchanged, int retired) {
        answer.then()
                .statusCode(200)
                .body("created", equalTo(created))
                .body("changed", equalTo(changed))
                .body("unchanged", equalTo(unchanged))
                .body("retired", equalTo(retired));
    }

    private static byte[] cut(byte[] whole) {
        return Arrays.copyOf(whole, 45);
    }
}
