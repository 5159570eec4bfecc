package org.warmhandoff.incident.importing.fhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import org.warmhandoff.incident.importing.ImportedRecord;
import org.warmhandoff.incident.importing.RecordReader;

import static org.assertj.core.api.Assertions.assertThat;

class FhirConfigTest {

    @Test
    void withoutSettingsABundleMayHaveEightMebibytesAndNoAreaIsAssumed() {
        FhirConfig config = config(Map.of());

        assertThat(config.maxBundleBytes()).isEqualTo(8 * 1024 * 1024);
        assertThat(config.defaultArea()).isEmpty();
        assertThat(config.areaCodeSystem()).isEmpty();
    }

    @Test
    void theDefaultAreaIsThatOfTheAgencyWhichSends() throws IOException {
        FhirBundles bundles = new FhirBundles(config(Map.of("warm-handoff.fhir.default-area.st-mary", "old-mill")));
        String bundle = Bundles.bundle(
                Bundles.ENCOUNTER.replace("\"location\": [", "\"place\": ["), Bundles.PATIENT, Bundles.HEROIN);

        assertThat(first(bundles, bundle, "st-mary")).isInstanceOf(ImportedRecord.Readable.class);
        assertThat(first(bundles, bundle, "st-luke")).isInstanceOf(ImportedRecord.Unreadable.class);
    }

    @Test
    void codesOfAHospitalsOwnAreAddedByTheSettings() throws IOException {
        FhirBundles bundles = new FhirBundles(config(Map.of(
                "warm-handoff.fhir.opioid-overdose-snomed-codes", "111,112",
                "warm-handoff.fhir.area-code-system", "urn:areas",
                "warm-handoff.fhir.max-bundle-bytes", "100000")));
        String condition = Bundles.HEROIN
                .replace("http://hl7.org/fhir/sid/icd-10-cm", "http://snomed.info/sct")
                .replace("T40.1X1A", "112");
        String bundle = Bundles.bundle(Bundles.ENCOUNTER, Bundles.PATIENT, Bundles.LOCATION, condition);

        assertThat(first(bundles, bundle, "st-mary")).isInstanceOf(ImportedRecord.Readable.class);
        assertThat(first(bundles, bundle + " ".repeat(100_000), "st-mary"))
                .isInstanceOfSatisfying(ImportedRecord.Unreadable.class, refused -> assertThat(refused.errors())
                        .extracting(error -> error.code())
                        .isEqualTo(List.of("too-large")));
    }

    private static ImportedRecord first(FhirBundles bundles, String bundle, String agency) throws IOException {
        try (RecordReader reader =
                bundles.open(new ByteArrayInputStream(bundle.getBytes(StandardCharsets.UTF_8)), agency)) {
            return Objects.requireNonNull(reader.next());
        }
    }

    private static FhirConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withMapping(FhirConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(FhirConfig.class);
    }
}
