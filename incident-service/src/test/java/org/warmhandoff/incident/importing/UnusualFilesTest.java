package org.warmhandoff.incident.importing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.incident.Api;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;

/** Files as they come: each of their records is answered, and none of their values is said again. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class UnusualFilesTest {

    private static final String HEADER =
            "sourceRecordId,person,administration,occurredAt,latitude,longitude,outcome,gender\n";
    private static final String GOOD = ",p1,,2026-03-01T21:40:00Z,0.5,0.5,nonfatal,\n";

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void city() {
        Api.loadCity();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkDecidesTheEncodingOfATable(String encoding) {
        byte[] file = ("\ufeff" + HEADER + run + GOOD).getBytes(Charset.forName(encoding));

        assertThat(Upload.of(Upload.CSV, file).results())
                .extracting(Upload::status)
                .containsExactly("created");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "ISO-8859-1", "windows-1252"})
    void withoutAMarkTheEncodingIsAsTheSenderSays(String encoding) {
        byte[] file = (HEADER + run + GOOD + run + "-2" + GOOD.replace("nonfatal,", "nonfatal,m\u00e4nnlich"))
                .getBytes(Charset.forName(encoding));

        List<JsonNode> results =
                Upload.of("text/csv; charset=" + encoding, file).results();

        assertThat(results).extracting(Upload::status).containsExactly("created", "refused");
        assertThat(Upload.code(results.get(1))).as("read, and not known").isEqualTo("unknown-value");
    }

    @Test
    void latinLettersInATableThatIsSaidToBeUtf8AreToldInTheirRow() {
        byte[] file = (HEADER + run + GOOD.replace("nonfatal,", "nonfatal,m\u00e4nnlich") + run + "-2" + GOOD)
                .getBytes(StandardCharsets.ISO_8859_1);

        List<JsonNode> results = Upload.of("text/csv; charset=utf-8", file).results();

        assertThat(results).extracting(Upload::status).containsExactly("refused", "created");
        assertThat(Upload.code(results.get(0))).isEqualTo("not-text");
    }

    @Test
    void aTableOfSixteenBitsThatDoesNotSayItIsRefusedAsAWhole() {
        Response answer = Upload.of(Upload.CSV, (HEADER + run + GOOD).getBytes(StandardCharsets.UTF_16LE))
                .send();

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().<String>getList("errors.code")).containsExactly("not-text");
        assertThat(answer.jsonPath().getString("errors[0].detail")).contains("UTF-16");
    }

    @Test
    void anEncodingThatNobodyKnowsIsRefused() {
        assertThat(Upload.of("text/csv; charset=zebra", HEADER).send().statusCode())
                .isEqualTo(400);
    }

    @Test
    void linesOfJsonAreUtf8AndEachOtherOneIsTold() {
        String line = Api.body("nonfatal", run).replace("\n", " ") + "\n";
        byte[] marked = ("\ufeff" + line).getBytes(StandardCharsets.UTF_8);
        byte[] latin = (line.replace("\"cad\"", "\"c\u00e4d\"") + line).getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Upload.of(Upload.ND_JSON, marked).results())
                .extracting(Upload::status)
                .containsExactly("created");
        assertThat(Upload.of(Upload.ND_JSON, latin).results())
                .extracting(result -> Upload.status(result) + Upload.code(result))
                .containsExactly("refusednot-utf-8", "unchanged");
        assertThat(Upload.of(Upload.ND_JSON, ("\ufeff" + line).getBytes(StandardCharsets.UTF_16LE))
                        .results())
                .isNotEmpty()
                .extracting(Upload::status)
                .containsOnly("refused");
    }

    @Test
    void aCellThatLooksLikeAFormulaIsATextLikeAnyOther() {
        String file = HEADER
                + run + "=cmd()" + GOOD
                + run + "-2" + GOOD.replace("nonfatal,", "nonfatal,=cmd()")
                + run + "-3" + GOOD.replace("0.5,0.5", "=1+1,0.5")
                + run + "-4" + GOOD.replace("nonfatal,", "@SUM(1),");

        Response answer = Upload.of(Upload.CSV, file).send();
        List<JsonNode> results = Upload.results(answer);

        assertThat(results).extracting(Upload::status).containsExactly("created", "refused", "refused", "refused");
        assertThat(results.subList(1, 4))
                .extracting(Upload::code)
                .containsExactly("unknown-value", "wrong-type", "unknown-value");
        assertThat(answer.body().asString()).doesNotContain("cmd", "1+1", "SUM");
    }

    @Test
    void aRowOfAHundredColumnsIsToldAndTheNextIsRead() {
        String file = HEADER + run + ",zebra".repeat(99) + "\n" + run + "-2" + GOOD;

        Response answer = Upload.of(Upload.CSV, file).send();
        List<JsonNode> results = Upload.results(answer);

        assertThat(results).extracting(Upload::status).containsExactly("refused", "created");
        assertThat(Upload.code(results.get(0))).isEqualTo("wrong-number-of-columns");
        assertThat(results.get(0).at("/errors/0/detail").asText()).isEqualTo("has 100 columns where the header has 8");
        assertThat(answer.body().asString()).doesNotContain("zebra");
    }

    @ParameterizedTest
    @CsvSource({
        "1.75, 0.25, coordinates-swapped, latitude and longitude exchanged",
        "-122.25, 0.75, range, are latitude and longitude swapped?"
    })
    void latitudeAndLongitudeTheWrongWayRoundAreToldAsSuch(
            String latitude, String longitude, String code, String hint) {
        String file = HEADER + run + GOOD.replace("0.5,0.5", latitude + "," + longitude) + run + "-2" + GOOD;

        List<JsonNode> results = Upload.of(Upload.CSV, file).results();

        assertThat(results).extracting(Upload::status).containsExactly("refused", "created");
        assertThat(Upload.code(results.get(0))).isEqualTo(code);
        assertThat(results.get(0).at("/errors/0/detail").asText()).contains(hint);
        assertThat(results.get(0).toString()).doesNotContain(latitude, longitude);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20170-03-01T21:40:00Z",
                "+20170-03-01T21:40:00Z",
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "0017-03-01T21:40:00Z",
                "2026-02-30T21:40:00Z",
                "2026-03-01"
            })
    void aTimeThatCannotBeIsToldInItsRow(String time) {
        String file = HEADER + run + GOOD.replace("2026-03-01T21:40:00Z", time) + run + "-2" + GOOD;

        Response answer = Upload.of(Upload.CSV, file).send();
        List<JsonNode> results = Upload.results(answer);

        assertThat(results).extracting(Upload::status).containsExactly("refused", "created");
        assertThat(results.get(0).at("/errors/0/pointer").asText()).isEqualTo("/occurredAt");
        assertThat(answer.body().asString()).doesNotContain(time);
        assertThat(Upload.of(
                                Upload.ND_JSON,
                                Api.body("nonfatal").replace("\n", " ").replace(Api.TIME.toString(), time))
                        .results())
                .extracting(Upload::status)
                .containsExactly("refused");
    }

    @Test
    void aThousandPeopleInOneIncidentAreToldInOneAnswer() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int person = 0; person < 1_000; person++) {
            file.append(run).append(GOOD.replace("p1", "p" + person));
        }
        file.append(run).append("-2").append(GOOD);

        List<JsonNode> results = Upload.of(Upload.CSV, file.toString()).results();

        assertThat(results).extracting(Upload::status).containsExactly("refused", "created");
        assertThat(results.get(0).at("/errors/0/pointer").asText()).isEqualTo("/people");
        assertThat(Upload.line(results.get(1))).isEqualTo(1_002);
    }

    @Test
    void rowsWithoutEndOfOneRecordAreNotHeldInMemory() {
        String file = HEADER + (run + GOOD).repeat(20_000) + run + "-2" + GOOD;

        List<JsonNode> results = Upload.of(Upload.CSV, file).results();

        assertThat(results).extracting(Upload::status).containsExactly("refused", "created");
        assertThat(Upload.code(results.get(0))).isEqualTo("too-many-rows");
    }

    @Test
    void whetherItIsARehearsalIsNotGuessed() {
        Upload rehearsal = Upload.of(Upload.CSV, HEADER + run + GOOD).query("dryRun", "1");

        assertThat(rehearsal.send().statusCode()).isEqualTo(400);
    }
}
