package org.warmhandoff.incident.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.incident.Api;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** Packed files that did not arrive as they were: what can be read is taken in, and the sender is told of the rest. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class DamagedUploadTest {

    private static final int RECORDS = 2_000;

    private static final Instant FIRST = Instant.parse("2022-01-01T00:00:00Z");

    private final String run = UUID.randomUUID().toString();
    private final TestTokens agency = Api.reporter("damaged-" + run);

    @BeforeEach
    void city() {
        Api.loadCity();
    }

    @Test
    void aPackedFileThatIsCutOffIsTakenAsFarAsItGoesAndSaysSo() throws IOException {
        byte[] packed = packed(lines());

        List<JsonNode> results = results(Arrays.copyOf(packed, packed.length * 2 / 3));

        JsonNode last = results.get(results.size() - 1);
        assertThat(results).hasSizeBetween(RECORDS / 3, RECORDS - 1);
        assertThat(results.subList(0, results.size() - 1))
                .extracting(Upload::status)
                .containsOnly("created");
        assertThat(Upload.status(last)).isEqualTo("refused");
        assertThat(Upload.code(last)).isEqualTo("truncated");
        assertThat(Upload.line(last)).isEqualTo(results.size());
        assertThat(progress().getString("status")).isEqualTo("broken");
        assertThat(progress().getLong("lastLine"))
                .as("the record that it broke off in has yet to come")
                .isEqualTo(results.size() - 1);
    }

    @Test
    void whatWasCutOffIsResumedWithoutALoss() throws IOException {
        byte[] packed = packed(lines());
        int taken = results(Arrays.copyOf(packed, packed.length * 2 / 3)).size() - 1;

        List<JsonNode> rest = upload(packed, Upload.ND_JSON)
                .query("fromLine", progress().getLong("lastLine") + 1)
                .results();

        assertThat(rest).hasSize(RECORDS - taken);
        assertThat(rest).extracting(Upload::status).containsOnly("created");
        assertThat(progress().getString("status")).isEqualTo("finished");
    }

    @Test
    void aPackedFileWithFlippedBitsIsTakenAsFarAsItGoesAndSaysSo() throws IOException {
        byte[] packed = packed(lines());
        packed[packed.length - 6] ^= 0x55;

        List<JsonNode> results = results(packed);

        assertThat(Upload.code(results.get(results.size() - 1))).isEqualTo("damaged-gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {Upload.CSV, Upload.XML, Upload.FHIR, Upload.ND_JSON})
    void aFileOfAnyKindThatIsCutOffBeforeItsFirstRecordIsTold(String type) throws IOException {
        byte[] packed = packed(" ".repeat(50));

        Response answer = upload(Arrays.copyOf(packed, packed.length - 9), type).send();

        assertThat(answer.statusCode()).isIn(200, 422);
        assertThat(answer.body().asString()).contains("\"truncated\"");
    }

    @Test
    void aSmallFileThatUnpacksToAHugeOneIsCutOffAndSaysSo() throws IOException {
        List<JsonNode> results = results(packed(" ".repeat(64 << 20)));

        assertThat(results).extracting(Upload::code).containsExactly("too-large");
    }

    private List<JsonNode> results(byte[] packed) {
        return upload(packed, Upload.ND_JSON).results();
    }

    private Upload upload(byte[] packed, String type) {
        return Upload.by(agency, type, packed)
                .header("Content-Encoding", "gzip")
                .header("Idempotency-Key", run);
    }

    private JsonPath progress() {
        return Api.as(agency)
                .get("/v1/incident-reports/uploads/" + run)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Long enough, and random enough, for many blocks of a packed file. */
    private static String lines() {
        Random random = new Random(17);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < RECORDS; i++) {
            lines.append(
                    """
                    {"occurredAt": "%s", "location": {"areaCode": "islands"}, \
                    "people": [{"outcome": "unknown"}], "sourceSystem": "cad", "sourceRecordId": "%x%x-%d"}
                    """
                            .formatted(FIRST.plus(i, ChronoUnit.HALF_DAYS), random.nextLong(), random.nextLong(), i));
        }
        return lines.toString();
    }

    private static byte[] packed(String plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
