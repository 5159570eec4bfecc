package org.warmhandoff.incident.importing.nemsis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.warmhandoff.incident.Api;
import org.warmhandoff.incident.importing.Upload;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;
import org.warmhandoff.testkit.WithoutIds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Patient care reports on their way through the bulk endpoint, into the database and out again. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class NemsisUploadTest {

    private static final Path FILES =
            Path.of(System.getProperty("real-inputs.directory", "../shared/data"), "records/nemsis");

    /** Around the scene of the official test case. */
    private static final String DANBURY =
            """
            {"type":"FeatureCollection","features":[
             {"type":"Feature","properties":{"code":"danbury","name":"Danbury"},
              "geometry":{"type":"Polygon","coordinates":[[[-74,41],[-73,41],[-73,42],[-74,42],[-74,41]]]}}]}
            """;

    private final TestTokens agency = Api.reporter("ambulances-" + UUID.randomUUID());

    @BeforeEach
    void danbury() {
        Api.load(DANBURY);
    }

    @Test
    void theOfficialOverdoseIsAReportWithoutAnyonesIdentity() throws IOException {
        byte[] file = real("xml_full/2025-EMS-1-Overdose_v351.xml");

        List<JsonNode> results = Upload.by(agency, Upload.XML, file).results();

        assertThat(results).extracting(Upload::status).containsExactly("created");
        String report = report(results.get(0));
        JsonPath read = JsonPath.from(report);
        assertThat(read.getString("area")).isEqualTo("danbury");
        assertThat(read.getString("occurredAt")).isEqualTo("2024-10-08T00:00:00Z");
        assertThat(read.getString("sourceRecordId")).isEqualTo("2025-EMS-1-Overdose_v351");
        assertThat(read.getInt("people[0].age.from")).isEqualTo(45);
        assertThat(read.<String>getList("people[0].substances")).containsExactly("alcohol");
        assertThat(read.<String>getList("responders")).containsExactly("ems", "police");
        assertThat(WithoutIds.of(report)).doesNotContain("Maria", "Howell", "1979", "Main Street");
        assertThat(Upload.by(agency, Upload.XML, file).results())
                .extracting(Upload::status)
                .containsExactly("unchanged");
    }

    @ParameterizedTest
    @CsvSource({
        "xml_full/2025-EMS-3-MVC_v351.xml, passed-over, not-an-overdose",
        "sample_ems/EMSDataset-PNs-1.xml, passed-over, cancelled",
        "xml_full/2025-DEM-1_v351.xml, refused, agency-data",
        "xml_full/2025-STATE-1_v351.xml, refused, state-data"
    })
    void otherOfficialFilesAreAnsweredWithAReason(String name, String status, String reason) throws IOException {
        List<JsonNode> results = Upload.by(agency, Upload.XML, real(name)).results();

        assertThat(results).extracting(Upload::status).containsExactly(status);
        assertThat(results.get(0).path("reason").asText("") + Upload.code(results.get(0)))
                .isEqualTo(reason);
    }

    @Test
    void aBillionLaughsAreNotExpanded() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE EMSDataSet [<!ENTITY lol0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            doctype.append("<!ENTITY lol%d \"%s\">".formatted(i, ("&lol" + (i - 1) + ";").repeat(10)));
        }
        Response answer =
                send(NemsisXml.file(NemsisXml.overdose("&lol9;")).replace("<EMSDataSet", doctype + "]>\n<EMSDataSet"));

        assertThat(Upload.results(answer)).extracting(Upload::code).containsExactly("doctype-refused");
        assertThat(answer.body().asString()).doesNotContain("lol");
    }

    @Test
    void anExternalEntityIsNotFetched() throws IOException {
        try (ServerSocket stranger = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + stranger.getLocalPort() + "/passwords";
            Response answer = send(NemsisXml.file(NemsisXml.overdose("&x;"))
                    .replace(
                            "<EMSDataSet",
                            "<!DOCTYPE EMSDataSet [<!ENTITY x SYSTEM \"" + address + "\">]>\n<EMSDataSet"));

            assertThat(Upload.results(answer)).extracting(Upload::code).containsExactly("doctype-refused");
            assertThat(answer.body().asString()).doesNotContain("passwords");
            stranger.setSoTimeout(1);
            assertThatThrownBy(stranger::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aFileThatBreaksOffGivesWhatItHasAndSaysSo() {
        String file = NemsisXml.file(NemsisXml.overdose("101"), NemsisXml.overdose("102"), NemsisXml.overdose("103"));

        List<JsonNode> results = Upload.results(send(file.substring(0, file.indexOf("102") + 60)));

        assertThat(results).extracting(Upload::status).containsExactly("created", "refused");
        assertThat(results).extracting(Upload::line).containsExactly(5L, 6L);
        assertThat(Upload.code(results.get(1))).isEqualTo("truncated");
    }

    @Test
    void whatIsNoXmlAtAllIsTold() {
        assertThat(Upload.results(send("agency,time\n")))
                .extracting(Upload::code)
                .containsExactly("not-xml");
        assertThat(Upload.results(send(""))).extracting(Upload::code).containsExactly("truncated");
    }

    private Response send(String file) {
        return Upload.by(agency, Upload.XML, file.getBytes(StandardCharsets.UTF_8))
                .send();
    }

    private String report(JsonNode result) {
        return Api.as(agency)
                .get("/v1/incident-reports/" + result.path("reportId").asText())
                .then()
                .statusCode(200)
                .extract()
                .body()
                .asString();
    }

    private static byte[] real(String name) throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(FILES), "the real inputs are not beside this checkout");
        return Files.readAllBytes(FILES.resolve(name));
    }
}
