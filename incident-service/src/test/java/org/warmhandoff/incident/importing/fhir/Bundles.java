package org.warmhandoff.incident.importing.fhir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.importing.ImportedRecord;
import org.warmhandoff.incident.importing.RecordReader;
import org.warmhandoff.incident.importing.fhir.domain.NaloxoneCodes;
import org.warmhandoff.incident.importing.fhir.domain.OverdoseConcepts;
import org.warmhandoff.incident.report.ReportBody;

import static org.assertj.core.api.Assertions.assertThat;

/** Bundles of a hospital that does not exist, about people who do not either. */
final class Bundles {

    static final String AREA_CODES = "https://warmhandoff.example/areas";

    static final long LIMIT = 8L * 1024 * 1024;

    static final FhirTerms TERMS =
            new FhirTerms(new OverdoseConcepts(Set.of(), Set.of()), new NaloxoneCodes(Set.of()), AREA_CODES);

    static final String ENCOUNTER =
            """
            {"fullUrl": "urn:uuid:00000000-0000-0000-0000-000000000001", "resource": {
              "resourceType": "Encounter", "id": "e1", "status": "finished",
              "identifier": [{"system": "https://hospital.example/visits", "value": "V-17"}],
              "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "EMER"},
              "subject": {"reference": "urn:uuid:00000000-0000-0000-0000-000000000002"},
              "period": {"start": "2026-03-01T21:40:00-05:00", "end": "2026-03-02T09:00:00-05:00"},
              "hospitalization": {"dischargeDisposition": {"coding": [
                {"system": "http://terminology.hl7.org/CodeSystem/discharge-disposition", "code": "home"}]}},
              "location": [{"location": {"reference": "urn:uuid:00000000-0000-0000-0000-000000000003"}}]}}
            """;

    static final String PATIENT =
            """
            {"fullUrl": "urn:uuid:00000000-0000-0000-0000-000000000002", "resource": {
              "resourceType": "Patient", "id": "p1", "gender": "female", "birthDate": "1990-06-15",
              "name": [{"use": "nickname", "given": ["Rosie"]},
                       {"use": "official", "family": "Testperson", "given": ["Rosa", "M."]}],
              "telecom": [{"system": "email", "value": "rosa@example.org"},
                          {"system": "phone", "value": "555-0100", "rank": 2},
                          {"system": "phone", "value": "(937) 555-0101", "rank": 1}],
              "address": [{"use": "home", "line": ["12 Lighthouse Lane"], "city": "Harbor City", "state": "OH",
                           "postalCode": "45400"}],
              "communication": [{"language": {"coding": [{"system": "urn:ietf:bcp:47", "code": "es"}]},
                                 "preferred": true}]}}
            """;

    static final String LOCATION =
            """
            {"fullUrl": "urn:uuid:00000000-0000-0000-0000-000000000003", "resource": {
              "resourceType": "Location", "id": "l1", "position": {"latitude": 39.76, "longitude": -84.19}}}
            """;

    static final String HEROIN = condition("T40.1X1A", "confirmed");

    private Bundles() {}

    static String condition(String icd10cm, String verification) {
        return """
               {"resource": {"resourceType": "Condition",
                 "verificationStatus": {"coding": [
                   {"system": "http://terminology.hl7.org/CodeSystem/condition-ver-status", "code": "%s"}]},
                 "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "%s"}]},
                 "encounter": {"reference": "urn:uuid:00000000-0000-0000-0000-000000000001"}}}
               """
                .formatted(verification, icd10cm);
    }

    static String naloxone(String status, String rest) {
        return """
               {"resource": {"resourceType": "MedicationAdministration", "status": "%s",
                 "medicationCodeableConcept": {"coding": [
                   {"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "1725059"}]},
                 "context": {"reference": "urn:uuid:00000000-0000-0000-0000-000000000001"},
                 "effectiveDateTime": "2026-03-01T21:45:00-05:00"%s}}
               """
                .formatted(status, rest);
    }

    static String bundle(String... entries) {
        return bundleOf("collection", entries);
    }

    static String bundleOf(String type, String... entries) {
        return "{\"resourceType\": \"Bundle\", \"type\": \"%s\", \"entry\": [\n%s]}"
                .formatted(type, String.join(",\n", entries));
    }

    /** A bundle of the one overdose that most tests are about, and more. */
    static String overdose(String... more) {
        List<String> entries = new ArrayList<>(List.of(ENCOUNTER, PATIENT, LOCATION, HEROIN));
        entries.addAll(List.of(more));
        return bundle(entries.toArray(String[]::new));
    }

    static List<ImportedRecord> read(String json) {
        return read(json.getBytes(StandardCharsets.UTF_8), null);
    }

    static List<ImportedRecord> read(byte[] body, @Nullable String defaultArea) {
        List<ImportedRecord> records = new ArrayList<>();
        try (RecordReader reader = new FhirBundleReader(new ByteArrayInputStream(body), TERMS, LIMIT, defaultArea)) {
            for (ImportedRecord next = reader.next(); next != null; next = reader.next()) {
                records.add(next);
            }
            return records;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static ReportBody readable(String json) {
        List<ImportedRecord> records = read(json);
        assertThat(records).singleElement().isInstanceOf(ImportedRecord.Readable.class);
        return ((ImportedRecord.Readable) records.get(0)).body();
    }

    static ReportBody.Person person(String json) {
        return readable(json).people().get(0);
    }

    /** The pointer and the code of what is wrong with the only record. */
    static String refusal(String json) {
        return refusal(read(json));
    }

    static String refusal(List<ImportedRecord> records) {
        assertThat(records).singleElement().isInstanceOf(ImportedRecord.Unreadable.class);
        var error = ((ImportedRecord.Unreadable) records.get(0)).errors().get(0);
        return error.pointer() + " " + error.code();
    }

    static String passedOver(String json) {
        List<ImportedRecord> records = read(json);
        assertThat(records).singleElement().isInstanceOf(ImportedRecord.PassedOver.class);
        return ((ImportedRecord.PassedOver) records.get(0)).reason();
    }
}
