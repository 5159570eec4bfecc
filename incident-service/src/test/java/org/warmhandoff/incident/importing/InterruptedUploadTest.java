package org.warmhandoff.incident.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.incident.Api;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;

import static org.assertj.core.api.Assertions.assertThat;

/** A connection that breaks in the middle of a file whose records have several rows. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class InterruptedUploadTest {

    private static final int INCIDENTS = 520;

    /** Incidents are kept in parts of this many. */
    private static final int OF_A_PART = 500;

    /** A part is kept in a moment, unless the machine has a lot else to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Below the header each incident has two rows, and is on the line of its first. */
    private static final long LAST_LINE_OF_A_PART = 2 * OF_A_PART;

    private final String key = UUID.randomUUID().toString();
    private final TestTokens agency = Api.reporter("network-" + key);
    private final StateNetworkFile file = new StateNetworkFile();

    @BeforeEach
    void cityAndFile() {
        Api.loadCity();
        for (int incident = 0; incident < INCIDENTS; incident++) {
            String day = LocalDate.parse("2024-01-01").plusDays(incident).toString();
            file.row("i" + incident, "v1", "HEROIN", "a1").with("Incident Date", day);
            file.row("i" + incident, "v2", "FENTANYL", "a2").with("Incident Date", day);
        }
    }

    @Test
    void whatIsResumedBehindItsLastLineIsWholeAndNothingIsDoubled() throws IOException {
        breakOffWithin("i510");

        long lastLine = progress().getLong("lastLine");
        List<JsonNode> rest = resume(lastLine + 1);

        assertThat(lastLine).isEqualTo(LAST_LINE_OF_A_PART);
        assertThat(rest).hasSize(INCIDENTS - OF_A_PART);
        assertThat(rest).extracting(Upload::status).containsOnly("created");
        assertThat(rest.get(0).path("line").asLong()).isEqualTo(lastLine + 2);
        assertThat(progress().getString("status")).isEqualTo("finished");
        assertEveryIncidentIsThereOnceWithBothPeople();
    }

    @Test
    void whatIsSentAgainWholeIsWholeAndNothingIsDoubled() throws IOException {
        breakOffWithin("i510");

        List<JsonNode> again = resume(1);

        assertThat(again).hasSize(INCIDENTS);
        assertThat(again.subList(0, OF_A_PART)).extracting(Upload::status).containsOnly("unchanged");
        assertThat(again.subList(OF_A_PART, INCIDENTS))
                .extracting(Upload::status)
                .containsOnly("created");
        assertEveryIncidentIsThereOnceWithBothPeople();
    }

    @Test
    void aRehearsalUnderTheSameKeyDoesNotCountAsDealtWith() throws IOException {
        upload(1).query("dryRun", "true").results();
        assertThat(progress().getLong("lastLine")).isEqualTo(2 * INCIDENTS);

        breakOffWithin("i510");

        assertThat(progress().getLong("lastLine")).isEqualTo(LAST_LINE_OF_A_PART);
    }

    private Upload upload(long fromLine) {
        return Upload.by(agency, Upload.CSV, file.bytes())
                .profile("state-overdose-network")
                .query("fromLine", fromLine)
                .header("Idempotency-Key", key);
    }

    private List<JsonNode> resume(long fromLine) {
        return upload(fromLine).results();
    }

    private JsonPath progress() {
        return Api.as(agency)
                .get("/v1/incident-reports/uploads/" + key)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Sends the file up to between the two rows of an incident, and goes away when a part of it has been kept. */
    private void breakOffWithin(String incident) throws IOException {
        byte[] whole = file.bytes();
        String text = new String(whole, StandardCharsets.UTF_8);
        int secondRow = text.indexOf(incident + "\"", text.indexOf(incident + "\"") + 1);
        String head =
                """
                POST /v1/incident-reports/bulk?profile=state-overdose-network HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: text/csv\r
                Content-Length: %d\r
                Idempotency-Key: %s\r
                \r
                """
                        .formatted(agency.signed(), whole.length, key);
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(whole, 0, secondRow);
            out.flush();
            Awaitility.await().atMost(PATIENCE).until(() -> lastLineOfARunningUpload() == LAST_LINE_OF_A_PART);
        }
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> progress().getString("status").equals("broken"));
    }

    private long lastLineOfARunningUpload() {
        JsonPath progress =
                Api.as(agency).get("/v1/incident-reports/uploads/" + key).jsonPath();
        return "running".equals(progress.getString("status")) ? progress.getLong("lastLine") : 0;
    }

    private void assertEveryIncidentIsThereOnceWithBothPeople() {
        List<JsonNode> lines = Upload.results(Api.as(agency).get("/v1/incident-reports/export?format=odmap"));
        assertThat(lines).hasSize(2 * INCIDENTS);
        assertThat(lines.stream()
                        .map(line -> line.path("caseNumber").asText() + " "
                                + line.path("person").asInt()))
                .doesNotHaveDuplicates()
                .containsAll(IntStream.range(0, INCIDENTS)
                        .mapToObj(incident -> file.number("i" + incident) + " 2")
                        .toList());
        assertThat(lines.stream().map(line -> line.path("reportVersion").asLong()))
                .containsOnly(1L);
    }
}
