package org.warmhandoff.incident.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.incident.Api;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class BulkTest {

    private static final String HEADER =
            "sourceRecordId,person,administration,occurredAt,latitude,longitude,outcome,age,gender,"
                    + "substances,naloxoneGiver,naloxoneDoses\n";

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void loadCity() {
        Api.loadCity();
    }

    @Test
    void eachLineGetsItsAnswerInOrderAndSendingAgainChangesNothing() {
        String file = line("a", "nonfatal") + "{\"occurredAt\": 5}\n" + line("b", "fatal") + "not json\n\n"
                + line("c", "unknown");

        List<JsonNode> results = Upload.results(ndjson(file, Map.of()));

        assertThat(results).extracting(Upload::line).containsExactly(1L, 2L, 3L, 4L, 6L);
        assertThat(results)
                .extracting(Upload::status)
                .containsExactly("created", "refused", "created", "refused", "created");
        assertThat(results.get(1).at("/errors/0/pointer").asText()).isEqualTo("/occurredAt");
        assertThat(results.get(3).at("/errors/0/code").asText()).isEqualTo("malformed-json");
        assertThat(Upload.results(ndjson(file, Map.of())))
                .extracting(Upload::status)
                .containsExactly("unchanged", "refused", "unchanged", "refused", "unchanged");
    }

    @Test
    void aRehearsalAnswersTheSameAndKeepsNothing() {
        String file = line("d", "nonfatal") + line("e", "fatal") + line("d", "nonfatal") + line("d", "fatal");

        List<JsonNode> rehearsed = Upload.results(ndjson(file, Map.of("dryRun", "true")));
        List<JsonNode> rehearsedAgain = Upload.results(ndjson(file, Map.of("dryRun", "true")));
        List<JsonNode> taken = Upload.results(ndjson(file, Map.of()));

        assertThat(taken).extracting(Upload::status).containsExactly("created", "created", "unchanged", "updated");
        assertThat(rehearsed)
                .extracting(Upload::status)
                .isEqualTo(taken.stream().map(Upload::status).toList());
        assertThat(rehearsedAgain)
                .extracting(Upload::status)
                .isEqualTo(taken.stream().map(Upload::status).toList());
        assertThat(rehearsed.get(0).has("reportId")).isFalse();
    }

    @Test
    void anUploadThatBrokeOffGoesOnBehindItsLastLine() {
        String key = "upload-" + run;
        String first = line("f", "nonfatal") + line("g", "nonfatal");
        Upload.results(ndjson(first, Map.of(), key));

        long lastLine = Api.as(Api.ems())
                .get("/v1/incident-reports/uploads/" + key)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("lastLine");
        List<JsonNode> rest = Upload.results(
                ndjson(first + line("h", "nonfatal"), Map.of("fromLine", Long.toString(lastLine + 1)), key));

        assertThat(lastLine).isEqualTo(2);
        assertThat(rest).extracting(Upload::line).containsExactly(3L);
        assertThat(rest).extracting(Upload::status).containsExactly("created");
    }

    @Test
    void anotherAgencysUploadIsNotThere() {
        String key = "mine-" + run;
        Upload.results(ndjson(line("i", "nonfatal"), Map.of(), key));

        Api.as(Api.police()).get("/v1/incident-reports/uploads/" + key).then().statusCode(404);
    }

    @Test
    void rowsOfOneRecordMakeOneReportWithItsPeopleAndAdministrations() {
        String row = run + "-1,%s,%s,2026-03-01T21:40:00-05:00,0.5,0.5,nonfatal,%s,%s,%s,%s,%s\n";
        String file = HEADER
                + row.formatted("p1", "n1", "34", "f", "fentanyl;cocaine", "police", "2")
                + row.formatted("p1", "n2", "34", "f", "fentanyl;cocaine", "ems", "1")
                + row.formatted("p2", "", "30 - 39", "m", "unknown", "", "");

        List<JsonNode> results = Upload.results(csv(file, Map.of()));

        assertThat(results).extracting(Upload::status).containsExactly("created");
        assertThat(results.get(0).path("qualityFlags"))
                .extracting(JsonNode::asText)
                .containsExactly("age-band-unclear");
        var report = Api.as(Api.ems())
                .get("/v1/incident-reports/" + results.get(0).path("reportId").asText())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(report.getList("people")).hasSize(2);
        assertThat(report.<String>getList("people[0].naloxone.giver")).containsExactly("police", "ems");
        assertThat(report.<String>getList("people[0].substances")).containsExactly("fentanyl", "cocaine");
        assertThat(report.getString("people[1].ageBand")).isEqualTo("unknown");
        assertThat(report.getInt("people[1].age.from")).isEqualTo(30);
    }

    @Test
    void rowsOfARecordThatStandApartAreTold() {
        String row = "%s,p1,,2026-03-01T21:40:00-05:00,0.5,0.5,nonfatal,,,,,\n";
        String file = HEADER + row.formatted(run + "-2") + row.formatted(run + "-3") + row.formatted(run + "-2");

        List<JsonNode> results = Upload.results(csv(file, Map.of()));

        assertThat(results).extracting(Upload::status).containsExactly("created", "created", "refused");
        assertThat(results.get(2).at("/errors/0/code").asText()).isEqualTo("group-split");
    }

    @Test
    void badRowsAreAnsweredOneByOne() {
        String good = ",p1,,2026-03-01T21:40:00-05:00,0.5,0.5,nonfatal,,,,,\n";
        String file = "\ufeff" + HEADER
                + run + "-4" + good
                + "too,few,columns\n"
                + run + "-5,p1,,20170-03-01T21:40:00Z,0.5,0.5,nonfatal,,,,,\n"
                + run + "-6,p1,,2026-03-01T21:40:00-05:00,123.25,0.5,nonfatal,,,,,\n"
                + run + "-7,p1,,2026-03-01T21:40:00-05:00,0.5,0.5,zebra,,,,,\n"
                + "\"" + run + "-8\"" + good
                + run + "-9,p1,,2026-03-01T21:40:00-05:00,0.5,0.5,nonfatal,,\"two\nlines\",,,\n"
                + "=\"" + run + "-10\"" + good
                + run + "-11" + good;

        Response answer = csv(file, Map.of());
        List<JsonNode> results = Upload.results(answer);

        assertThat(results)
                .extracting(Upload::status)
                .containsExactly(
                        "created", "refused", "refused", "refused", "refused", "created", "refused", "created",
                        "created");
        assertThat(results.get(8).path("line").asLong())
                .as("a cell with a line break takes two")
                .isEqualTo(11);
        assertThat(answer.body().asString()).doesNotContain("zebra", "123.25", "20170");
    }

    @Test
    void aHeaderThatDoesNotFitIsAnsweredBeforeAnythingIsRead() {
        Response answer = csv(
                "sourceRecordId,occurredAt,latitude,longitude,outcome,person,administration,warrants,zebra\n",
                Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().<String>getList("errors.pointer")).containsExactly("/columns/8", "/columns/9");
        assertThat(answer.jsonPath().<String>getList("errors.code"))
                .containsExactly("not-collected-enforcement", "unknown-column");
        assertThat(answer.body().asString()).doesNotContain("zebra");
    }

    @Test
    void aFileWithAHeaderOnlyHasNoAnswers() {
        assertThat(Upload.results(csv(HEADER, Map.of()))).isEmpty();
    }

    @Test
    void anEmptyFileIsToldSo() {
        assertThat(csv("", Map.of()).statusCode()).isEqualTo(422);
    }

    @Test
    void bytesThatAreNoUtf8AreToldInTheirRow() {
        byte[] latin1 = (HEADER + run + "-12,p1,,2026-03-01T21:40:00-05:00,0.5,0.5,nonfatal,,m\u00e4nnlich,,,\n")
                .getBytes(StandardCharsets.ISO_8859_1);

        List<JsonNode> results = Upload.results(bulk("text/csv", latin1, Map.of(), null));

        assertThat(results.get(0).at("/errors/0/code").asText()).isEqualTo("not-text");
    }

    @Test
    void aQuoteThatIsNeverClosedEndsTheFileAndSaysSo() {
        String file =
                HEADER + run + "-13,p1,,2026-03-01T21:40:00-05:00,0.5,0.5,nonfatal,,,,,\n\"" + "x".repeat(400_000);

        List<JsonNode> results = Upload.results(csv(file, Map.of()));

        assertThat(results).extracting(Upload::status).containsExactly("created", "refused");
        assertThat(results.get(1).at("/errors/0/code").asText()).isEqualTo("not-csv");
    }

    @Test
    void aPackedFileIsUnpacked() throws IOException {
        List<JsonNode> results = Upload.of(
                        Upload.ND_JSON, gzip(line("z", "nonfatal").getBytes(StandardCharsets.UTF_8)))
                .header("Content-Encoding", "gzip")
                .results();

        assertThat(results).extracting(Upload::status).containsExactly("created");
    }

    @Test
    void anUnknownFormOrProfileIsRefused() {
        assertThat(bulk("application/pdf", new byte[] {1}, Map.of(), null).statusCode())
                .isEqualTo(415);
        assertThat(csv(HEADER, Map.of("profile", "zebra")).statusCode()).isEqualTo(400);
    }

    @Test
    void onlyReportersMaySendFiles() {
        Upload.by(Api.steward(), Upload.ND_JSON, "{}").send().then().statusCode(403);
    }

    private String line(String record, String outcome) {
        return """
                {"occurredAt": "2026-03-01T21:40:00Z", "location": {"latitude": 0.5, "longitude": 0.5}, \
                "people": [{"outcome": "%s"}], "sourceSystem": "cad", "sourceRecordId": "%s-%s"}
                """
                .formatted(outcome, run, record);
    }

    private static Response ndjson(String file, Map<String, String> query) {
        return bulk("application/x-ndjson", file.getBytes(StandardCharsets.UTF_8), query, null);
    }

    private static Response ndjson(String file, Map<String, String> query, String key) {
        return bulk("application/x-ndjson", file.getBytes(StandardCharsets.UTF_8), query, key);
    }

    private static Response csv(String file, Map<String, String> query) {
        return bulk("text/csv", file.getBytes(StandardCharsets.UTF_8), query, null);
    }

    private static Response bulk(String type, byte[] file, Map<String, String> query, @Nullable String key) {
        Upload upload = Upload.of(type, file);
        query.forEach(upload::query);
        if (key != null) {
            upload.header("Idempotency-Key", key);
        }
        return upload.send();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
