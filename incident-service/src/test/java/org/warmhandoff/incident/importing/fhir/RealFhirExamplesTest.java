package org.warmhandoff.incident.importing.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.warmhandoff.incident.importing.ImportedRecord;
import org.warmhandoff.incident.report.ReportBody;

import static org.assertj.core.api.Assertions.assertThat;

/** Reads the examples that come with FHIR R4 itself. */
class RealFhirExamplesTest {

    private static final Path EXAMPLES = Path.of(System.getProperty("real-inputs.directory", "../shared/data"))
            .resolve("records/fhir_r4");

    @BeforeAll
    static void examples() {
        Assumptions.assumeTrue(Files.isDirectory(EXAMPLES), "the real inputs are not beside this checkout");
    }

    private static String example(String name) {
        try {
            return Files.readString(EXAMPLES.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String entry(String resource) {
        return "{\"resource\": " + resource + "}";
    }

    @Test
    void noneOfThemIsABundle() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            assertThat(files.map(
                            file -> Bundles.refusal(example(file.getFileName().toString()))))
                    .hasSize(5)
                    .containsOnly(" not-a-bundle");
        }
    }

    @Test
    void inABundleTheEmergencyVisitIsNoOverdoseAndTheTasksAreNothing() {
        List<ImportedRecord> records = Bundles.read(Bundles.bundle(
                entry(example("Task-example1.json")),
                entry(example("Encounter-emerg.json")),
                entry(example("ServiceRequest-example.json"))));

        assertThat(records)
                .singleElement()
                .isInstanceOfSatisfying(ImportedRecord.PassedOver.class, passed -> assertThat(passed.reason())
                        .isEqualTo("not-an-overdose"));
    }

    @Test
    void withADiagnosisItIsAnOverdoseWhoseSceneItDoesNotName() {
        String diagnosis = Bundles.HEROIN.replace("urn:uuid:00000000-0000-0000-0000-000000000001", "Encounter/emerg");
        String bundle = Bundles.bundle(entry(example("Encounter-emerg.json")), diagnosis);

        assertThat(Bundles.refusal(bundle)).isEqualTo("/entry/0/resource/location required");
        assertThat(Bundles.read(bundle.getBytes(StandardCharsets.UTF_8), "old-mill"))
                .singleElement()
                .isInstanceOfSatisfying(ImportedRecord.Readable.class, readable -> {
                    ReportBody body = readable.body();
                    assertThat(body.occurredAt()).isEqualTo("2017-02-01T07:15:00+10:00");
                    assertThat(body.sourceRecordId()).isEqualTo("Encounter/emerg");
                    assertThat(body.people()).hasSize(1);
                });
    }
}
