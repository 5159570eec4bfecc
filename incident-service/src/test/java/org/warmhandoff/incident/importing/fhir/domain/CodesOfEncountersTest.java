package org.warmhandoff.incident.importing.fhir.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.ClassificationBasis;
import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.NaloxoneRoute;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.incident.importing.casedefinition.OverdoseFinding;

import static org.assertj.core.api.Assertions.assertThat;

class CodesOfEncountersTest {

    @ParameterizedTest
    @EnumSource(
            value = EncounterStatus.class,
            names = {"PLANNED", "CANCELLED", "ENTERED_IN_ERROR"})
    void whatIsPlannedCancelledOrAnErrorDidNotTakePlace(EncounterStatus status) {
        assertThat(status.tookPlace()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"arrived", "triaged", "in-progress", "onleave", "finished", "unknown"})
    void everyOtherEncounterDid(String code) {
        assertThat(EncounterStatus.of(code))
                .hasValueSatisfying(status -> assertThat(status.tookPlace()).isTrue());
    }

    @Test
    void aStatusOfAnotherVersionOfFhirIsNotKnown() {
        assertThat(EncounterStatus.of("discharged")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "confirmed, CONFIRMED",
        "provisional, PROBABLE",
        "differential, SUSPECTED",
        "unconfirmed, SUSPECTED",
        "refuted, RULED_OUT"
    })
    void theVerificationOfAConditionIsItsClassification(String code, Classification classification) {
        assertThat(Certainty.ofCondition(code).map(Certainty::classification)).contains(classification);
    }

    @Test
    void aRefutationOutweighsASuspicionAndNoDiagnosisThatStands() {
        assertThat(Stream.of(Certainty.CONFIRMED, Certainty.SUSPECTED, Certainty.PROBABLE, Certainty.REFUTED)
                        .sorted())
                .containsExactly(Certainty.SUSPECTED, Certainty.REFUTED, Certainty.PROBABLE, Certainty.CONFIRMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"registered", "cancelled", "entered-in-error", "unknown"})
    void anObservationWithoutAResultThatHoldsSaysNothing(String status) {
        assertThat(Certainty.ofObservation(status)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FLD, FIELD", "HH, FIELD", "EMER, FACILITY", "IMP, FACILITY", "AMB, FACILITY", ", FACILITY"})
    void theClassTellsWhereCareWasGiven(@Nullable String code, CareSetting setting) {
        assertThat(CareSetting.of(code == null ? null : new Coding(Coding.ACT_CODE, code), List.of()))
                .isEqualTo(setting);
    }

    @Test
    void anAmbulanceServiceIsToldByTheTypeOfTheEncounter() {
        CareSetting setting =
                CareSetting.of(new Coding(Coding.ACT_CODE, "EMER"), List.of(new Coding(Coding.SNOMED, "409971007")));

        assertThat(setting).isEqualTo(CareSetting.EMS);
        assertThat(setting.usualGiver()).isEqualTo(NaloxoneGiver.EMS);
        assertThat(setting.basis()).isEqualTo(ClassificationBasis.RESPONDER_IMPRESSION);
    }

    @ParameterizedTest
    @CsvSource({
        "exp, FATAL, DIED_ON_SCENE",
        "home, NONFATAL, TREATED_ON_SCENE",
        "other-hcf, NONFATAL, TRANSPORTED",
        "aadvice, NONFATAL, REFUSED_TRANSPORT"
    })
    void theEndOfAnEncounterAtTheSceneTellsHowItWentThere(String code, Outcome outcome, Disposition disposition) {
        Optional<DischargeDisposition> end = DischargeDisposition.of(List.of(new Coding(Coding.DISCHARGE, code)));

        assertThat(end.map(DischargeDisposition::outcome)).contains(outcome);
        assertThat(CareSetting.FIELD.disposition(end)).isEqualTo(disposition);
        assertThat(CareSetting.FACILITY.disposition(end)).isEqualTo(Disposition.TRANSPORTED);
    }

    @Test
    void theBillingFormSaysItInNumbersOfItsOwn() {
        assertThat(DischargeDisposition.of(List.of(new Coding(Coding.NUBC_DISCHARGE, "20"))))
                .contains(DischargeDisposition.DIED);
        assertThat(DischargeDisposition.of(List.of(new Coding(Coding.DISCHARGE, "20"))))
                .isEmpty();
        assertThat(DischargeDisposition.of(List.of(new Coding(Coding.DISCHARGE, "oth"))))
                .isEmpty();
    }

    @Test
    void aHospitalIsWhereAPersonWasBrought() {
        assertThat(PlaceKind.of(List.of(new Coding(Coding.ROLE_CODE, "ER")))).isEqualTo(PlaceKind.PLACE_OF_CARE);
        assertThat(PlaceKind.of(List.of(new Coding(Coding.PHYSICAL_TYPE, "wa"))))
                .isEqualTo(PlaceKind.PLACE_OF_CARE);
        assertThat(PlaceKind.of(List.of(new Coding(Coding.ROLE_CODE, "PTRES")))).isEqualTo(PlaceKind.RESIDENCE);
        assertThat(PlaceKind.of(List.of(new Coding("urn:local", "ER")))).isEqualTo(PlaceKind.ANY);
    }

    @Test
    void aConceptInSeveralSystemsSaysTheMostTellingOfThem() {
        OverdoseConcepts concepts = new OverdoseConcepts(Set.of("111"), Set.of("222"));

        OverdoseFinding finding = concepts.read(List.of(
                new Coding(Coding.SNOMED, "1149222004"),
                new Coding(Coding.ICD_10_CM, "T40.411A"),
                new Coding("urn:local", "OD")));

        assertThat(finding.isOpioidOverdose()).isTrue();
        assertThat(finding.substances()).containsExactly(Substance.FENTANYL);
    }

    @ParameterizedTest
    @CsvSource({
        "55680006, true, false",
        "1149222004, true, false",
        "59369008, true, false",
        "59274003, true, false",
        "242253008, true, true",
        "111, true, false",
        "222, true, true",
        "22298006, false, false"
    })
    void snomedConceptsCountWhenTheyAreListedHereOrInTheSettings(String code, boolean overdose, boolean opioid) {
        OverdoseFinding finding =
                new OverdoseConcepts(Set.of("111"), Set.of("222")).read(List.of(new Coding(Coding.SNOMED, code)));

        assertThat(finding.isOverdose()).isEqualTo(overdose);
        assertThat(finding.isOpioidOverdose()).isEqualTo(opioid);
    }

    @Test
    void aCodeOfNoSystemOrOfAnotherOneMeansNothing() {
        OverdoseConcepts concepts = new OverdoseConcepts(Set.of(), Set.of());

        assertThat(concepts.read(List.of(new Coding(null, "T40.1X1A"))).isOverdose())
                .isFalse();
        assertThat(concepts.read(List.of(new Coding(Coding.SNOMED, "T40.1X1A"))).isOverdose())
                .isFalse();
        assertThat(new NaloxoneCodes(Set.of()).isNaloxone(List.of(new Coding(null, "7242"))))
                .isFalse();
    }

    @Test
    void naloxoneIsKnownByIngredientProductSubstanceAndSettings() {
        NaloxoneCodes codes = new NaloxoneCodes(Set.of("999"));

        assertThat(Stream.of("7242", "203192", "197117", "1659929", "1725059", "999"))
                .allMatch(code -> codes.isNaloxone(List.of(new Coding(Coding.RXNORM, code))));
        assertThat(codes.isNaloxone(List.of(new Coding(Coding.SNOMED, "372890007"))))
                .isTrue();
        assertThat(codes.isNaloxone(List.of(new Coding(Coding.RXNORM, "4337")))).isFalse();
    }

    @Test
    void aRouteThatIsCodedAndNotListedIsAnotherOne() {
        assertThat(NaloxoneCodes.route(List.of(new Coding(Coding.SNOMED, "46713006"))))
                .isEqualTo(NaloxoneRoute.INTRANASAL);
        assertThat(NaloxoneCodes.route(List.of(new Coding(Coding.SNOMED, "26643006"))))
                .isEqualTo(NaloxoneRoute.OTHER);
        assertThat(NaloxoneCodes.route(List.of())).isEqualTo(NaloxoneRoute.UNKNOWN);
    }
}
