package org.warmhandoff.incident.importing.fhir;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.incident.Api;
import org.warmhandoff.incident.importing.Upload;
import org.warmhandoff.testkit.Platform;
import org.warmhandoff.testkit.TestTokens;
import org.warmhandoff.testkit.WithoutIds;

import static org.assertj.core.api.Assertions.assertThat;

/** Bundles on their way through the bulk endpoint, into the database and out again. */
@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "incident"))
class FhirUploadTest {

    private final TestTokens hospital = Api.reporter("hospital-" + UUID.randomUUID());

    @BeforeEach
    void city() {
        Api.loadCity();
    }

    @Test
    void anEncounterWithAnOverdoseIsAReportWithoutAnyonesIdentity() {
        String bundle = inTheCity(Bundles.overdose(Bundles.naloxone("completed", "")));

        List<JsonNode> results = send(bundle);

        assertThat(results).extracting(Upload::status).containsExactly("created");
        String report = report(results.get(0));
        JsonPath read = JsonPath.from(report);
        assertThat(read.getString("area")).isEqualTo("riverside");
        assertThat(read.getString("occurredAt")).isEqualTo("2026-03-02T02:40:00Z");
        assertThat(read.getString("classification")).isEqualTo("confirmed");
        assertThat(read.getInt("people[0].age.from")).isEqualTo(35);
        assertThat(read.<String>getList("people[0].substances")).containsExactly("heroin");
        assertThat(read.<String>getList("people[0].naloxone.giver")).containsExactly("hospital");
        assertThat(WithoutIds.of(report)).doesNotContain("Rosa", "Testperson", "1990", "555", "Lighthouse");
    }

    @Test
    void theSameBundleAgainChangesNothingAndOneThatSaysMoreCorrects() {
        send(inTheCity(Bundles.overdose()));

        assertThat(send(inTheCity(Bundles.overdose())))
                .extracting(Upload::status)
                .containsExactly("unchanged");
        assertThat(send(inTheCity(Bundles.overdose(Bundles.condition("T43.651A", "confirmed")))))
                .extracting(Upload::status)
                .containsExactly("updated");
    }

    @Test
    void eachEncounterGetsItsAnswer() {
        String other = Bundles.ENCOUNTER
                .replace("000000000001\"", "000000000009\"")
                .replace("\"e1\"", "\"e9\"")
                .replace("V-17", "V-18");
        String dateAlone = Bundles.ENCOUNTER.replace("2026-03-01T21:40:00-05:00", "2026-03-01");

        assertThat(send(inTheCity(
                        Bundles.bundle(Bundles.ENCOUNTER, other, Bundles.PATIENT, Bundles.LOCATION, Bundles.HEROIN))))
                .extracting(
                        result -> Upload.status(result) + result.path("reason").asText())
                .containsExactly("created", "passed-overnot-an-overdose");
        assertThat(send(inTheCity(Bundles.bundle(dateAlone, Bundles.PATIENT, Bundles.LOCATION, Bundles.HEROIN))))
                .extracting(Upload::status)
                .containsExactly("refused");
    }

    @Test
    void aBundleThatCannotBeUsedIsToldInOneAnswerThatRepeatsNothingOfIt() {
        String whole = Bundles.overdose();

        Response cutOff = Upload.by(hospital, Upload.FHIR, whole.substring(0, whole.indexOf("Lighthouse") + 4))
                .send();
        Response outside = Upload.by(hospital, Upload.FHIR, whole).send();

        assertThat(Upload.results(cutOff)).extracting(Upload::code).containsExactly("truncated");
        assertThat(Upload.results(outside)).extracting(Upload::code).containsExactly("outside-all-areas");
        assertThat(cutOff.body().asString() + outside.body().asString())
                .doesNotContain("Rosa", "Testperson", "1990", "555", "Ligh", "39.76");
    }

    private List<JsonNode> send(String bundle) {
        return Upload.by(hospital, Upload.FHIR, bundle).results();
    }

    private String report(JsonNode result) {
        return Api.as(hospital)
                .get("/v1/incident-reports/" + result.path("reportId").asText())
                .then()
                .statusCode(200)
                .extract()
                .body()
                .asString();
    }

    private static String inTheCity(String bundle) {
        return bundle.replace("39.76", "0.5").replace("-84.19", "0.25");
    }
}
