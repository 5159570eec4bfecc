package org.warmhandoff.incident.importing.fhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.incident.importing.ImportedRecord;
import org.warmhandoff.incident.report.ReportBody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.warmhandoff.incident.importing.fhir.Bundles.ENCOUNTER;
import static org.warmhandoff.incident.importing.fhir.Bundles.HEROIN;
import static org.warmhandoff.incident.importing.fhir.Bundles.LOCATION;
import static org.warmhandoff.incident.importing.fhir.Bundles.PATIENT;
import static org.warmhandoff.incident.importing.fhir.Bundles.bundle;
import static org.warmhandoff.incident.importing.fhir.Bundles.bundleOf;
import static org.warmhandoff.incident.importing.fhir.Bundles.overdose;
import static org.warmhandoff.incident.importing.fhir.Bundles.read;
import static org.warmhandoff.incident.importing.fhir.Bundles.refusal;

class UnusableBundlesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "{", "<Bundle xmlns='http://hl7.org/fhir'/>", "{\"a\": 1,}", "{} {}"})
    void whatIsNoJsonIsRefusedAsAWhole(String body) {
        assertThat(refusal(body)).matches(" (malformed-json|truncated)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "17", "\"Bundle\"", "{}", "{\"resourceType\": \"Encounter\"}"})
    void jsonThatIsNoBundleIsRefused(String body) {
        assertThat(refusal(body)).isEqualTo(" not-a-bundle");
    }

    @Test
    void aBundleThatIsCutOffAnywhereGivesOneRefusal() {
        String whole = overdose().strip();

        for (int length = 1; length < whole.length(); length++) {
            assertThat(refusal(whole.substring(0, length)))
                    .as("after %d", length)
                    .matches(" (truncated|malformed-json)");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"searchset", "history", "transaction-response", "batch-response", "", "Collection"})
    void otherTypesOfBundleAreRefused(String type) {
        assertThat(refusal(bundleOf(type, ENCOUNTER))).isEqualTo("/type unsupported-bundle-type");
    }

    @Test
    void aByteOrderMarkDoesNoHarm() {
        assertThat(read("\ufeff" + overdose())).singleElement().isInstanceOf(ImportedRecord.Readable.class);
    }

    @Test
    void anotherEncodingThanUtf8IsRefused() {
        assertThat(refusal(read(overdose().getBytes(StandardCharsets.UTF_16), null)))
                .isEqualTo(" not-utf-8");
        assertThat(refusal(read(overdose().getBytes(StandardCharsets.UTF_16LE), null)))
                .isEqualTo(" not-utf-8");
        byte[] latin = overdose().replace("Testperson", "Müller").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal(read(latin, null))).isEqualTo(" malformed-json");
    }

    @Test
    void deepNestingIsRefusedWhereverItIs() {
        String deep = "[".repeat(100_000);

        assertThat(refusal(overdose().replace("\"gender\"", "\"unknown\": " + deep)))
                .isEqualTo(" beyond-limits");
        assertThat(refusal(overdose().replace("\"gender\"", "\"name\": " + deep)))
                .isEqualTo(" beyond-limits");
    }

    @Test
    void hugeNumbersAreNoPlaces() {
        assertThat(refusal(overdose().replace("39.76", "1e400")))
                .isEqualTo("/entry/2/resource/position/latitude range");
        assertThat(refusal(overdose().replace("39.76", "9".repeat(90))))
                .isEqualTo("/entry/2/resource/position/latitude range");
        assertThat(refusal(overdose().replace("39.76", "9".repeat(200)))).isEqualTo(" beyond-limits");
        assertThat(refusal(overdose().replace("39.76", "\"39.76\"")))
                .isEqualTo("/entry/2/resource/position/latitude wrong-type");
    }

    @Test
    void aFieldThatIsNamedTwiceIsRefused() {
        assertThat(refusal(
                        overdose().replace("\"gender\": \"female\"", "\"gender\": \"female\", \"gender\": \"male\"")))
                .isEqualTo(" malformed-json");
    }

    @Test
    void unknownElementsAreNothingToWorryAbout() {
        String json = overdose()
                .replace("\"gender\"", "\"shoeSize\": {\"value\": [1, {\"deep\": null}]}, \"gender\"")
                .replace("\"type\": \"collection\"", "\"type\": \"collection\", \"total\": \"many\"");

        assertThat(read(json)).isEqualTo(read(overdose()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"modifierExtension\": [{\"url\": \"urn:x:not\"}], ", "\"implicitRules\": \"urn:x:rules\", "})
    void whatMayChangeTheMeaningIsNotReadOver(String modifier) {
        String code = " modifier-not-understood";
        String name = modifier.substring(1, modifier.indexOf("\":"));

        assertThat(refusal(overdose().replace("\"status\": \"finished\"", modifier + "\"status\": \"finished\"")))
                .isEqualTo("/entry/0/resource/" + name + code);
        assertThat(refusal(overdose().replace("\"gender\"", modifier + "\"gender\"")))
                .isEqualTo("/entry/1/resource/" + name + code);
        assertThat(refusal(overdose().replace("\"position\"", modifier + "\"position\"")))
                .isEqualTo("/entry/2/resource/" + name + code);
        assertThat(refusal(overdose().replace("\"verificationStatus\"", modifier + "\"verificationStatus\"")))
                .isEqualTo("/entry/3/resource/" + name + code);
        assertThat(refusal(overdose().replace("\"type\": \"collection\"", modifier + "\"type\": \"collection\"")))
                .isEqualTo("/" + name + code);
    }

    @Test
    void aModifierOfWhatIsNotReadDoesNotMatter() {
        String json = overdose(
                "{\"resource\": {\"resourceType\": \"CarePlan\", \"modifierExtension\": [{\"url\": \"urn:x:not\"}]}}");

        assertThat(read(json)).isEqualTo(read(overdose()));
    }

    @Test
    void aReferenceThatCanOnlyLeadIntoTheBundleMustFindSomething() {
        assertThat(refusal(bundle(ENCOUNTER, LOCATION, HEROIN)))
                .isEqualTo("/entry/0/resource/subject/reference dangling-reference");
        assertThat(refusal(overdose().replace("urn:uuid:00000000-0000-0000-0000-000000000003\"}}]", "#nowhere\"}}]")))
                .isEqualTo("/entry/0/resource/location/0/location/reference dangling-reference");
    }

    @Test
    void aDiagnosisOfNoEncounterIsSaidToBeOne() {
        String stray = HEROIN.replace("0000-000000000001", "0000-00000000ffff");

        List<ImportedRecord> records = read(overdose(stray));

        assertThat(records).hasSize(2);
        assertThat(refusal(records.subList(1, 2)))
                .isEqualTo("/entry/4/resource/encounter/reference dangling-reference");
    }

    @Test
    void twoEntriesWithOneFullUrlAreToldApartByNobody() {
        assertThat(refusal(bundle(ENCOUNTER, PATIENT, PATIENT, LOCATION, HEROIN)))
                .isEqualTo("/entry/0/resource/subject/reference ambiguous-reference");
        assertThat(read(bundle(ENCOUNTER, ENCOUNTER, PATIENT, LOCATION)))
                .extracting(record -> refusal(List.of(record)))
                .containsExactly("/entry/0/fullUrl not-unique", "/entry/1/fullUrl not-unique");
    }

    @Test
    void aCircleIsRefusedInsteadOfFollowed() {
        String one = ENCOUNTER.replace("\"status\"", "\"partOf\": {\"reference\": \"Encounter/e2\"}, \"status\"");
        String two = "{\"resource\": {\"resourceType\": \"Encounter\", \"id\": \"e2\", \"status\": \"finished\","
                + " \"partOf\": {\"reference\": \"Encounter/e1\"}}}";

        assertThat(read(bundle(one, two, PATIENT, LOCATION)))
                .extracting(record -> refusal(List.of(record)))
                .containsExactly(
                        "/entry/0/resource/partOf circular-reference", "/entry/1/resource/partOf circular-reference");

        String loop = LOCATION.replace(
                "\"position\": {\"latitude\": 39.76, \"longitude\": -84.19}",
                "\"partOf\": {\"reference\": \"Location/l1\"}");
        assertThat(refusal(bundle(ENCOUNTER, PATIENT, loop, HEROIN)))
                .isEqualTo("/entry/2/resource/partOf circular-reference");
    }

    @Test
    void relativeReferencesAreLookedUpOnTheServerOfTheEntryFirst() {
        String base = "https://hospital.example/fhir/";
        String encounter = ENCOUNTER
                .replace("urn:uuid:00000000-0000-0000-0000-000000000001", base + "Encounter/e1")
                .replace("urn:uuid:00000000-0000-0000-0000-000000000002", "Patient/p1/_history/3");
        String ours = PATIENT.replace("urn:uuid:00000000-0000-0000-0000-000000000002", base + "Patient/p1");
        String theirs = PATIENT.replace(
                        "urn:uuid:00000000-0000-0000-0000-000000000002", "https://other.example/fhir/Patient/p1")
                .replace("Rosa", "Other");
        String diagnosis = HEROIN.replace("urn:uuid:00000000-0000-0000-0000-000000000001", base + "Encounter/e1");

        assertThat(Bundles.person(bundle(theirs, ours, encounter, LOCATION, diagnosis))
                        .identity())
                .isNotNull()
                .extracting(ReportBody.Identity::givenName)
                .isEqualTo("Rosa");
    }

    @Test
    void aTextThatNoDatabaseTakesIsRefused() {
        assertThat(refusal(overdose().replace("\"Rosa\"", "\"Ro\\u0000sa\"")))
                .isEqualTo("/entry/1/resource/name/1/given not-text");
        assertThat(refusal(overdose().replace("Testperson", "\\ud800")))
                .isEqualTo("/entry/1/resource/name/1/family not-text");
    }

    @Test
    void oneBadEncounterDoesNotSpoilTheOthers() {
        List<String> entries = new ArrayList<>(List.of(PATIENT, LOCATION));
        IntStream.range(0, 1_000).forEach(i -> {
            String own = "urn:uuid:10000000-0000-0000-0000-%012d".formatted(i);
            String encounter = ENCOUNTER
                    .replace("urn:uuid:00000000-0000-0000-0000-000000000001", own)
                    .replace("V-17", "V-" + i)
                    .replace("\"e1\"", "\"e" + i + "\"");
            entries.add(i % 10 == 3 ? encounter.replace("2026-03-01T21:40:00-05:00", "2026") : encounter);
            entries.add(HEROIN.replace("urn:uuid:00000000-0000-0000-0000-000000000001", own));
        });

        List<ImportedRecord> records = read(bundle(entries.toArray(String[]::new)));

        assertThat(records).hasSize(1_000);
        assertThat(records)
                .filteredOn(record -> record instanceof ImportedRecord.Readable)
                .hasSize(900);
        assertThat(records).extracting(ImportedRecord::line).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aBundleAboveTheLimitIsRefused() throws IOException {
        byte[] body = overdose().getBytes(StandardCharsets.UTF_8);

        try (FhirBundleReader exactly =
                        new FhirBundleReader(new ByteArrayInputStream(body), Bundles.TERMS, body.length, null);
                FhirBundleReader oneLess =
                        new FhirBundleReader(new ByteArrayInputStream(body), Bundles.TERMS, body.length - 1, null)) {
            assertThat(exactly.next()).isInstanceOf(ImportedRecord.Readable.class);
            assertThat(refusal(List.of(Objects.requireNonNull(oneLess.next())))).isEqualTo(" too-large");
            assertThat(oneLess.next()).isNull();
        }
    }

    @Test
    void aSenderWhoHasGoneIsNoMistakeInTheBundle() {
        InputStream gone = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatThrownBy(() -> new FhirBundleReader(gone, Bundles.TERMS, Bundles.LIMIT, null).next())
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");
    }
}
