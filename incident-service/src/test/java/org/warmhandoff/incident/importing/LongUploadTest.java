package org.warmhandoff.incident.importing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.incident.Api;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;

/** Java's client, as others, asks every {@code http://} server for HTTP/2 in the middle of the first request. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class LongUploadTest {

    private static final int RECORDS = 120;
    private static final int BYTES_OF_A_LINE = 256 * 1024;

    private final String agency = "county-" + UUID.randomUUID();

    @BeforeEach
    void city() {
        Api.loadCity();
    }

    @Test
    void thirtyMegabytesOfAClientThatAsksForHttp2AreTakenInWholeWithoutTheChange()
            throws IOException, InterruptedException {
        List<byte[]> lines = IntStream.range(0, RECORDS).mapToObj(this::line).toList();
        HttpRequest upload = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/incident-reports/bulk"))
                .header("Authorization", "Bearer " + Api.reporter(agency).signed())
                .header("Content-Type", Upload.ND_JSON)
                .POST(BodyPublishers.ofByteArrays(lines))
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(upload, BodyHandlers.ofString());

        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().lines()).hasSize(RECORDS).allMatch(result -> result.contains("\"created\""));
    }

    /** A report, and a blank line that fills up to the length of a file. */
    private byte[] line(int record) {
        String report = Api.body("nonfatal", "r" + record).replace("\n", "");
        return (report + "\n" + " ".repeat(BYTES_OF_A_LINE - report.length() - 2) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
