package org.warmhandoff.incident.importing.fhir;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.ClassificationBasis;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.NaloxoneResponse;
import org.warmhandoff.contracts.incident.NaloxoneRoute;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.contracts.incident.SceneType;
import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.contracts.incident.YesNoUnknown;
import org.warmhandoff.incident.importing.ImportedRecord;
import org.warmhandoff.incident.report.ReportBody;
import org.warmhandoff.testkit.WithoutIds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.warmhandoff.incident.importing.fhir.Bundles.ENCOUNTER;
import static org.warmhandoff.incident.importing.fhir.Bundles.HEROIN;
import static org.warmhandoff.incident.importing.fhir.Bundles.LOCATION;
import static org.warmhandoff.incident.importing.fhir.Bundles.PATIENT;
import static org.warmhandoff.incident.importing.fhir.Bundles.bundle;
import static org.warmhandoff.incident.importing.fhir.Bundles.bundleOf;
import static org.warmhandoff.incident.importing.fhir.Bundles.condition;
import static org.warmhandoff.incident.importing.fhir.Bundles.naloxone;
import static org.warmhandoff.incident.importing.fhir.Bundles.overdose;
import static org.warmhandoff.incident.importing.fhir.Bundles.passedOver;
import static org.warmhandoff.incident.importing.fhir.Bundles.person;
import static org.warmhandoff.incident.importing.fhir.Bundles.read;
import static org.warmhandoff.incident.importing.fhir.Bundles.readable;
import static org.warmhandoff.incident.importing.fhir.Bundles.refusal;

class FhirBundleReaderTest {

    @Test
    void anEncounterWithAnOverdoseIsAReport() {
        ReportBody body = readable(overdose());

        assertThat(body.occurredAt()).isEqualTo(OffsetDateTime.parse("2026-03-01T21:40:00-05:00"));
        assertThat(body.location()).isEqualTo(new ReportBody.Location(39.76, -84.19, null, null));
        assertThat(body.classification()).isEqualTo(Classification.CONFIRMED);
        assertThat(body.classificationBasis()).isEqualTo(ClassificationBasis.HOSPITAL_DIAGNOSIS);
        assertThat(body.sourceSystem()).isEqualTo("fhir");
        assertThat(body.sourceRecordId()).isEqualTo("https://hospital.example/visits|V-17");
        assertThat(body.people()).singleElement().satisfies(person -> {
            assertThat(person.outcome()).isEqualTo(Outcome.NONFATAL);
            assertThat(person.age()).isEqualTo(35);
            assertThat(person.gender()).isEqualTo(Gender.FEMALE);
            assertThat(person.substances()).containsExactly(Substance.HEROIN);
            assertThat(person.opioidInvolved()).isEqualTo(YesNoUnknown.YES);
            assertThat(person.naloxoneGiven()).isEqualTo(YesNoUnknown.UNKNOWN);
            assertThat(person.disposition()).isEqualTo(Disposition.TRANSPORTED);
        });
    }

    @Test
    void whoThePersonIsGoesIntoTheIdentityAndNowhereElse() {
        ReportBody body = readable(overdose());

        ReportBody.Identity identity = body.people().get(0).identity();
        assertThat(identity)
                .isEqualTo(new ReportBody.Identity(
                        "Rosa",
                        "Testperson",
                        LocalDate.parse("1990-06-15"),
                        "(937) 555-0101",
                        "12 Lighthouse Lane, Harbor City, OH, 45400",
                        null,
                        "es",
                        null,
                        null,
                        null));
        assertThat(body.location().address()).isNull();
        assertThat(WithoutIds.of(body.toString())).doesNotContain("Rosa", "Testperson", "1990", "555", "Lighthouse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"transaction", "batch", "collection", "document", "message"})
    void theTypeOfTheBundleDoesNotMatter(String type) {
        assertThat(read(bundleOf(type, ENCOUNTER, PATIENT, LOCATION, HEROIN)))
                .singleElement()
                .isInstanceOf(ImportedRecord.Readable.class);
    }

    @Test
    void theOrderOfTheEntriesSaysNothing() {
        List<String> entries = new ArrayList<>(List.of(
                ENCOUNTER,
                PATIENT,
                LOCATION,
                HEROIN,
                condition("T43.651A", "provisional"),
                naloxone("completed", ""),
                naloxone(
                        "completed",
                        ", \"dosage\": {\"route\": {\"coding\": [{\"system\": \"http://snomed.info/sct\","
                                + " \"code\": \"46713006\"}]}}")));
        ReportBody expected = readable(bundle(entries.toArray(String[]::new)));
        Random random = new Random(17);

        for (int round = 0; round < 20; round++) {
            Collections.shuffle(entries, random);
            assertThat(readable(bundle(entries.toArray(String[]::new)))).isEqualTo(expected);
        }
    }

    @Test
    void aRecordIsToldByTheLineThatItsEntryBeginsOn() {
        String json = overdose();
        int line = json.substring(0, json.indexOf("{\"fullUrl\"")).split("\n", -1).length;

        assertThat(read(json)).extracting(ImportedRecord::line).containsExactly((long) line);
    }

    @Test
    void inADocumentWithoutLineBreaksItIsToldByThePositionOfItsEntry() {
        String json = bundle(PATIENT, LOCATION, ENCOUNTER, HEROIN).replace("\n", " ");

        assertThat(read(json)).extracting(ImportedRecord::line).containsExactly(3L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"planned", "cancelled", "entered-in-error"})
    void anEncounterThatDidNotTakePlaceIsPassedOver(String status) {
        assertThat(passedOver(overdose().replace("\"finished\"", "\"" + status + "\"")))
                .isEqualTo(status);
    }

    @Test
    void anEncounterWithoutACodeOfAnOverdoseIsPassedOver() {
        assertThat(passedOver(bundle(ENCOUNTER, PATIENT, LOCATION))).isEqualTo("not-an-overdose");
        assertThat(passedOver(bundle(ENCOUNTER, condition("F11.20", "confirmed"))))
                .isEqualTo("not-an-overdose");
        assertThat(passedOver(bundle(ENCOUNTER, condition("T40.2X5A", "confirmed"))))
                .isEqualTo("not-an-overdose");
    }

    @Test
    void aCodeOfSelfHarmIsASuspicionUnlessItIsRuledOut() {
        assertThat(suspectedSelfHarm(condition("T40.1X2A", "confirmed"))).isEqualTo(YesNoUnknown.YES);
        assertThat(suspectedSelfHarm(condition("T40.1X1A", "confirmed"), condition("R45.851", "provisional")))
                .isEqualTo(YesNoUnknown.YES);
        assertThat(suspectedSelfHarm(condition("T40.1X1A", "confirmed"), condition("R45.851", "refuted")))
                .isEqualTo(YesNoUnknown.UNKNOWN);
    }

    private static @Nullable YesNoUnknown suspectedSelfHarm(String... conditions) {
        return readable(overdose(conditions)).people().get(0).suspectedSelfHarm();
    }

    @Test
    void naloxoneAloneIsNoOverdose() {
        assertThat(passedOver(bundle(ENCOUNTER, naloxone("completed", "")))).isEqualTo("not-an-overdose");
    }

    @Test
    void aBundleWithoutAnEncounterSaysSo() {
        assertThat(passedOver(bundle(PATIENT))).isEqualTo("no-encounter");
        assertThat(passedOver(bundle())).isEqualTo("no-encounter");
    }

    @ParameterizedTest
    @CsvSource({
        "confirmed, CONFIRMED",
        "provisional, PROBABLE",
        "differential, SUSPECTED",
        "unconfirmed, SUSPECTED",
        "refuted, RULED_OUT"
    })
    void theClassificationIsThatOfTheDiagnosis(String verification, Classification classification) {
        ReportBody body = readable(bundle(ENCOUNTER, LOCATION, PATIENT, condition("T40.1X1A", verification)));

        assertThat(body.classification()).isEqualTo(classification);
    }

    @Test
    void aDiagnosisThatWasEnteredInErrorIsNone() {
        assertThat(passedOver(bundle(ENCOUNTER, LOCATION, PATIENT, condition("T40.1X1A", "entered-in-error"))))
                .isEqualTo("not-an-overdose");
    }

    @Test
    void aRefutedSubstanceIsNoMoreNamed() {
        ReportBody body = readable(overdose(condition("T40.411A", "refuted")));

        assertThat(body.classification()).isEqualTo(Classification.CONFIRMED);
        assertThat(body.people().get(0).substances()).containsExactly(Substance.HEROIN);
    }

    @Test
    void theReasonForWhichSomebodyCameIsASuspicion() {
        String reason = ENCOUNTER.replace(
                "\"status\"",
                "\"reasonCode\": [{\"coding\": [{\"system\": \"http://snomed.info/sct\", \"code\": \"55680006\"}]}],"
                        + " \"status\"");

        assertThat(readable(bundle(reason, LOCATION, PATIENT)).classification()).isEqualTo(Classification.SUSPECTED);
        assertThat(readable(bundle(reason, LOCATION, PATIENT, condition("T40.1X1A", "refuted")))
                        .classification())
                .isEqualTo(Classification.RULED_OUT);
    }

    @Test
    void anObservationWhoseResultIsAnOverdoseCounts() {
        String observation =
                """
                {"resource": {"resourceType": "Observation", "status": "preliminary",
                  "encounter": {"reference": "Encounter/e1"},
                  "valueCodeableConcept": {"coding": [{"system": "http://snomed.info/sct", "code": "242253008"}]}}}
                """;

        ReportBody body = readable(bundle(ENCOUNTER, LOCATION, PATIENT, observation));

        assertThat(body.classification()).isEqualTo(Classification.SUSPECTED);
        assertThat(body.people().get(0).opioidInvolved()).isEqualTo(YesNoUnknown.YES);
    }

    @Test
    void anObservationThatSaysNoRulesOut() {
        String observation =
                """
                {"resource": {"resourceType": "Observation", "status": "final",
                  "encounter": {"reference": "Encounter/e1"}, "valueBoolean": false,
                  "code": {"coding": [{"system": "http://snomed.info/sct", "code": "1149222004"}]}}}
                """;

        assertThat(readable(bundle(ENCOUNTER, LOCATION, PATIENT, observation)).classification())
                .isEqualTo(Classification.RULED_OUT);
    }

    @Test
    void aDiagnosisOfTheSamePersonInAnotherEncounterIsNotOfThisOne() {
        String elsewhere = HEROIN.replace(
                "urn:uuid:00000000-0000-0000-0000-000000000001", "https://hospital.example/fhir/Encounter/old");

        assertThat(passedOver(bundle(ENCOUNTER, PATIENT, LOCATION, elsewhere))).isEqualTo("not-an-overdose");
    }

    @Test
    void aContainedDiagnosisIsOneToo() {
        String encounter = ENCOUNTER.replace(
                "\"status\"",
                """
                "contained": [{"resourceType": "Condition", "id": "c1",
                  "code": {"coding": [{"system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "T42.4X1A"}]}}],
                "diagnosis": [{"condition": {"reference": "#c1"}}], "status"
                """);

        ReportBody body = readable(bundle(encounter, PATIENT, LOCATION));

        assertThat(body.classification()).isEqualTo(Classification.PROBABLE);
        assertThat(body.people().get(0).substances()).containsExactly(Substance.BENZODIAZEPINE);
        assertThat(body.people().get(0).opioidInvolved()).isEqualTo(YesNoUnknown.UNKNOWN);
    }

    @Test
    void theTimeOnAWardBelongsToTheStayAndIsNoOverdoseOfItsOwn() {
        String ward =
                """
                {"fullUrl": "urn:uuid:00000000-0000-0000-0000-000000000009", "resource": {
                  "resourceType": "Encounter", "id": "e9", "status": "finished",
                  "partOf": {"reference": "urn:uuid:00000000-0000-0000-0000-000000000001"},
                  "period": {"start": "2026-03-01T23:00:00-05:00"}}}
                """;
        String onTheWard = HEROIN.replace("0000-000000000001", "0000-000000000009");

        List<ImportedRecord> records = read(bundle(ward, ENCOUNTER, PATIENT, LOCATION, onTheWard));

        assertThat(records).hasSize(2);
        assertThat(records.get(0))
                .isInstanceOfSatisfying(ImportedRecord.PassedOver.class, passed -> assertThat(passed.reason())
                        .isEqualTo("part-of-another-encounter"));
        assertThat(records.get(1)).isInstanceOf(ImportedRecord.Readable.class);
    }

    @Test
    void whatWasRecordedInAPartThatWasAnErrorDoesNotCount() {
        String ward =
                """
                {"fullUrl": "urn:uuid:00000000-0000-0000-0000-000000000009", "resource": {
                  "resourceType": "Encounter", "id": "e9", "status": "entered-in-error",
                  "partOf": {"reference": "urn:uuid:00000000-0000-0000-0000-000000000001"}}}
                """;
        String onTheWard = HEROIN.replace("0000-000000000001", "0000-000000000009");

        assertThat(read(bundle(ENCOUNTER, ward, PATIENT, LOCATION, onTheWard)))
                .extracting(record -> ((ImportedRecord.PassedOver) record).reason())
                .containsExactly("not-an-overdose", "entered-in-error");
    }

    @Test
    void aPlaceWherePeopleWereOnlyExpectedIsNotWhereItHappened() {
        assertThat(refusal(overdose().replace("\"location\": [{", "\"location\": [{\"status\": \"planned\", ")))
                .isEqualTo("/entry/0/resource/location required");
    }

    @Test
    void aDeathIsReadFromTheDischargeAndFromItsDate() {
        assertThat(person(overdose().replace("\"home\"}]", "\"exp\"}]")).outcome())
                .isEqualTo(Outcome.FATAL);
        assertThat(person(died("2026-03-02T03:00:00-05:00")).outcome()).isEqualTo(Outcome.FATAL);
        assertThat(person(died("2026-03-02")).outcome()).isEqualTo(Outcome.FATAL);
        assertThat(person(died("2026-06-01")).outcome()).isEqualTo(Outcome.NONFATAL);
    }

    private static String died(String when) {
        return overdose().replace("\"gender\"", "\"deceasedDateTime\": \"" + when + "\", \"gender\"");
    }

    @Test
    void whatIsNotSaidOfTheEndIsNotKnown() {
        assertThat(person(overdose().replace("\"code\": \"home\"", "\"code\": \"oth\""))
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void anEncounterOutsideAFacilityIsTheImpressionOfResponders() {
        ReportBody body = readable(overdose(naloxone("completed", "")).replace("\"EMER\"", "\"FLD\""));

        assertThat(body.classificationBasis()).isEqualTo(ClassificationBasis.RESPONDER_IMPRESSION);
        assertThat(body.people().get(0).disposition()).isEqualTo(Disposition.TREATED_ON_SCENE);
        assertThat(body.people().get(0).naloxone()).singleElement().satisfies(given -> assertThat(given.giver())
                .isEqualTo(NaloxoneGiver.UNKNOWN));
    }

    @Test
    void naloxoneIsGivenByTheHospitalUnlessTheRecordSaysOtherwise() {
        String byRelative = ", \"performer\": [{\"actor\": {\"reference\": \"RelatedPerson/r1\"}}]";
        String byParamedic = ", \"performer\": [{\"actor\": {\"reference\": \"PractitionerRole/m1\"}}]";
        String relative = "{\"resource\": {\"resourceType\": \"RelatedPerson\", \"id\": \"r1\"}}";
        String paramedic =
                "{\"resource\": {\"resourceType\": \"PractitionerRole\", \"id\": \"m1\", \"code\": [{\"coding\":"
                        + " [{\"system\": \"http://snomed.info/sct\", \"code\": \"397897005\"}]}]}}";

        ReportBody.Person person = person(overdose(
                naloxone("completed", ""),
                naloxone("completed", ""),
                naloxone("completed", byRelative),
                naloxone("completed", byParamedic),
                naloxone("entered-in-error", ""),
                relative,
                paramedic));

        assertThat(person.naloxoneGiven()).isEqualTo(YesNoUnknown.YES);
        assertThat(person.naloxone())
                .extracting(ReportBody.Naloxone::giver, ReportBody.Naloxone::doses)
                .containsExactly(
                        tuple(NaloxoneGiver.EMS, 1),
                        tuple(NaloxoneGiver.HOSPITAL, 2),
                        tuple(NaloxoneGiver.FAMILY_OR_FRIEND, 1));
    }

    @Test
    void aWitnessDidNotGiveIt() {
        String witnessed = ", \"performer\": [{\"function\": {\"coding\": [{\"code\": \"witness\"}]},"
                + " \"actor\": {\"reference\": \"Patient/p1\"}}]";

        assertThat(person(overdose(naloxone("completed", witnessed))).naloxone())
                .extracting(ReportBody.Naloxone::giver)
                .containsExactly(NaloxoneGiver.HOSPITAL);
    }

    @Test
    void naloxoneThatWasNotGivenIsNoNaloxone() {
        ReportBody.Person person = person(overdose(naloxone("not-done", "")));

        assertThat(person.naloxoneGiven()).isEqualTo(YesNoUnknown.NO);
        assertThat(person.naloxone()).isEmpty();
    }

    @Test
    void routeResponseAndAMedicationByReferenceAreRead() {
        String given = naloxone(
                        "completed",
                        """
                        , "dosage": {"route": {"coding": [{"system": "http://snomed.info/sct", "code": "46713006"}]}},
                        "extension": [{"url": "http://hl7.org/fhir/us/ph-library/StructureDefinition/us-ph-therapeutic-medication-response-extension",
                          "valueCodeableConcept": {"coding": [{"system": "http://snomed.info/sct", "code": "268910001"}]}}],
                        "medicationReference": {"reference": "#m"}, "contained": [{"resourceType": "Medication", "id": "m",
                          "code": {"coding": [{"system": "http://snomed.info/sct", "code": "372890007"}]}}]
                        """)
                .replace("medicationCodeableConcept", "unknownElement");

        assertThat(person(overdose(given)).naloxone())
                .containsExactly(new ReportBody.Naloxone(
                        NaloxoneGiver.HOSPITAL, NaloxoneRoute.INTRANASAL, 1, NaloxoneResponse.IMPROVED));
    }

    @Test
    void dosesOfAnInfusionAreNotCounted() {
        String infusion = naloxone("completed", ", \"dosage\": {\"rateQuantity\": {\"value\": 0.4}}");

        assertThat(person(overdose(infusion)).naloxone())
                .extracting(ReportBody.Naloxone::doses)
                .containsExactly((Integer) null);
    }

    @Test
    void theAreaOfALocationIsItsIdentifierOrAnExtension() {
        String byIdentifier = LOCATION.replace(
                "\"position\": {\"latitude\": 39.76, \"longitude\": -84.19}",
                "\"identifier\": [{\"system\": \"%s\", \"value\": \"old-mill\"}]".formatted(Bundles.AREA_CODES));
        String byExtension = LOCATION.replace(
                "\"position\": {\"latitude\": 39.76, \"longitude\": -84.19}",
                "\"extension\": [{\"url\": \"%s\", \"valueCode\": \"old-mill\"}]".formatted(Bundles.AREA_CODES));

        for (String location : List.of(byIdentifier, byExtension)) {
            assertThat(readable(bundle(ENCOUNTER, PATIENT, HEROIN, location)).location())
                    .isEqualTo(new ReportBody.Location(null, null, "old-mill", null));
        }
    }

    @Test
    void aLocationWithoutAPlaceOfItsOwnIsWhereItIsPartOf() {
        String room = LOCATION.replace(
                "\"position\": {\"latitude\": 39.76, \"longitude\": -84.19}",
                "\"partOf\": {\"reference\": \"Location/house\"}");
        String house = "{\"resource\": {\"resourceType\": \"Location\", \"id\": \"house\","
                + " \"position\": {\"latitude\": 39.5, \"longitude\": -84.5},"
                + " \"address\": {\"line\": [\"3 Mill Street\"], \"city\": \"Harbor City\"}}}";

        assertThat(readable(bundle(ENCOUNTER, PATIENT, HEROIN, room, house)).location())
                .isEqualTo(new ReportBody.Location(39.5, -84.5, null, "3 Mill Street, Harbor City"));
    }

    @Test
    void theHospitalIsNotWhereItHappened() {
        String emergencyRoom = LOCATION.replace("\"id\": \"l1\"", "\"id\": \"l1\", " + type("ER"));

        assertThat(refusal(bundle(ENCOUNTER, PATIENT, HEROIN, emergencyRoom)))
                .isEqualTo("/entry/0/resource/location only-a-place-of-care");
    }

    @Test
    void aSceneIsFoundBesideTheHospital() {
        String encounter = ENCOUNTER.replace(
                "\"location\": [", "\"location\": [{\"location\": {\"reference\": \"Location/er\"}}, ");
        String hospital = LOCATION.replace("000000000003", "000000000004")
                .replace("\"id\": \"l1\"", "\"id\": \"er\", " + type("ER"));
        String home = LOCATION.replace("\"id\": \"l1\"", "\"id\": \"l1\", " + type("PTRES"));

        ReportBody body = readable(bundle(encounter, PATIENT, HEROIN, hospital, home));

        assertThat(body.location().latitude()).isEqualTo(39.76);
        assertThat(body.sceneType()).isEqualTo(SceneType.PRIVATE_RESIDENCE);
    }

    private static String type(String code) {
        return "\"type\": [{\"coding\": [{\"system\": \"http://terminology.hl7.org/CodeSystem/v3-RoleCode\", \"code\": \""
                + code + "\"}]}]";
    }

    @Test
    void withoutAPlaceTheDefaultAreaOfTheAgencyIsAssumedAndFlagged() {
        byte[] body = bundle(ENCOUNTER.replace("\"location\": [", "\"place\": ["), PATIENT, HEROIN)
                .getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(read(body, null))).isEqualTo("/entry/0/resource/location required");
        assertThat(read(body, "old-mill"))
                .singleElement()
                .isInstanceOfSatisfying(ImportedRecord.Readable.class, readable -> {
                    assertThat(readable.body().location().areaCode()).isEqualTo("old-mill");
                    assertThat(readable.doubts()).isEqualTo(Set.of(QualityFlag.UNASSIGNED_AREA));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, no-time-of-day",
        "2026-03, no-time-of-day",
        "2026-03-01T21:40:00, not-a-time",
        "soon, not-a-time"
    })
    void aStartThatIsNoMomentIsRefusedByName(String start, String code) {
        assertThat(refusal(overdose().replace("2026-03-01T21:40:00-05:00\", \"end", start + "\", \"end")))
                .isEqualTo("/entry/0/resource/period/start " + code);
    }

    @Test
    void anEncounterNeedsAStartAStatusAndAKey() {
        assertThat(refusal(overdose().replace("\"start\"", "\"started\"")))
                .isEqualTo("/entry/0/resource/period/start required");
        assertThat(refusal(overdose().replace("\"status\": \"finished\"", "\"mood\": \"finished\"")))
                .isEqualTo("/entry/0/resource/status required");
        assertThat(refusal(overdose().replace("\"finished\"", "\"completed\"")))
                .isEqualTo("/entry/0/resource/status unknown-code");
        assertThat(refusal(overdose()
                        .replace("\"id\": \"e1\"", "\"uid\": 1")
                        .replace("/visits\"", "/visits\", \"use\": \"old\"")))
                .isEqualTo("/entry/0/resource/identifier required");
    }

    @Test
    void theKeyIsTheOfficialIdentifierElseTheId() {
        String two = overdose()
                .replace(
                        "\"identifier\": [",
                        "\"identifier\": [{\"use\": \"secondary\", \"system\": \"urn:a\", \"value\": \"1\"},"
                                + " {\"use\": \"official\", \"system\": \"urn:b\", \"value\": \"2\"}, ");

        assertThat(readable(two).sourceRecordId()).isEqualTo("urn:b|2");
        assertThat(readable(overdose().replace("\"identifier\"", "\"label\"")).sourceRecordId())
                .isEqualTo("Encounter/e1");
    }

    @Test
    void anAgeFromAYearAloneIsARange() {
        assertThat(person(overdose().replace("1990-06-15", "1990")).ageRange())
                .isEqualTo(new ReportBody.AgeRange(35, 36));
    }

    @Test
    void aPartOfTheIdentityThatCannotBeKeptIsLeftOutAndCostsNoReport() {
        ReportBody.Person person = person(overdose()
                .replace("1990-06-15", "2030-01-01")
                .replace("(937) 555-0101", "call my sister")
                .replace("555-0100", "none")
                .replace("Testperson", "x".repeat(101)));

        assertThat(person.age()).isNull();
        assertThat(person.identity()).isNotNull().satisfies(identity -> {
            assertThat(identity.birthDate()).isNull();
            assertThat(identity.phone()).isNull();
            assertThat(identity.familyName()).isNull();
            assertThat(identity.givenName()).isEqualTo("Rosa");
        });
    }

    @Test
    void aNameThatIsNoMoreOrNotTheirsIsNotKept() {
        ReportBody.Person person = person(overdose().replace("\"use\": \"official\"", "\"use\": \"maiden\""));

        assertThat(person.identity()).isNotNull().satisfies(identity -> {
            assertThat(identity.givenName()).isNull();
            assertThat(identity.familyName()).isNull();
        });
    }

    @Test
    void aPersonWhoIsNotInTheBundleIsNotKnown() {
        String encounter = ENCOUNTER.replace(
                "urn:uuid:00000000-0000-0000-0000-000000000002", "https://hospital.example/fhir/Patient/77");

        ReportBody.Person person = person(bundle(encounter, LOCATION, HEROIN));

        assertThat(person.identity()).isNull();
        assertThat(person.gender()).isEqualTo(Gender.UNKNOWN);
    }
}
