package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.contracts.incident.NaloxoneAdministration;
import org.warmhandoff.contracts.incident.NaloxoneGiver;
import org.warmhandoff.contracts.incident.NaloxoneResponse;
import org.warmhandoff.contracts.incident.NaloxoneRoute;
import org.warmhandoff.contracts.incident.YesNoUnknown;

import static org.assertj.core.api.Assertions.assertThat;

class NaloxoneRuleTest {

    private static final String NO = "9923001";
    private static final String YES = "9923003";

    private final NaloxoneRule rule = new NaloxoneRule(new NaloxoneCodes(List.of("999")));

    @ParameterizedTest
    @ValueSource(strings = {"7242", "203192", "197117", "1659929", "1725059", "372890007", "999"})
    void theDrugIsKnownByItsIngredientItsProductsAndTheCodesOfTheAgency(String code) {
        assertThat(rule.administrations(care(CareReports.medication(code)))).hasSize(1);
    }

    @Test
    void otherMedicationsAreNotNaloxone() {
        assertThat(rule.administrations(care(CareReports.medication("7806"), CareReports.medication("72420"))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = PertinentNegative.class,
            names = {
                "CONTRAINDICATION_NOTED",
                "DENIED_BY_ORDER",
                "MEDICATION_ALLERGY",
                "MEDICATION_ALREADY_TAKEN",
                "REFUSED",
                "UNABLE_TO_COMPLETE",
                "ORDER_CRITERIA_NOT_MET",
                "OTHER"
            })
    void naloxoneThatWasLeftOutOnPurposeWasNotGiven(PertinentNegative reason) {
        assertThat(rule.administrations(care(CareReports.notGiven(CareReports.NALOXONE, reason))))
                .isEmpty();
    }

    @Test
    void eachTimeIsListedWithItsGiverRouteDosesAndResponse() {
        Elements byPolice = CareReports.naloxone(CareReports.UNCHANGED)
                .with(NemsisElement.GIVEN_BEFORE_THIS_UNIT, YES)
                .with(NemsisElement.GIVEN_BY_ROLE, "9905047")
                .with(NemsisElement.MEDICATION_ROUTE, "9927017");
        Elements byParamedic = CareReports.naloxone(CareReports.IMPROVED)
                .with(NemsisElement.GIVEN_BEFORE_THIS_UNIT, NO)
                .with(NemsisElement.GIVEN_BY_ROLE, "9905007")
                .with(NemsisElement.MEDICATION_ROUTE, "9927023")
                .with(NemsisElement.DOSAGE, "0.4")
                .with(NemsisElement.DOSAGE_UNITS, "3706021");

        assertThat(rule.administrations(care(byPolice, byParamedic)))
                .containsExactly(
                        new NaloxoneAdministration(
                                NaloxoneGiver.POLICE, NaloxoneRoute.INTRANASAL, null, NaloxoneResponse.UNCHANGED),
                        new NaloxoneAdministration(
                                NaloxoneGiver.EMS, NaloxoneRoute.INTRAVENOUS, 1, NaloxoneResponse.IMPROVED));
    }

    @ParameterizedTest
    @CsvSource({
        "9905043, SELF",
        "9905045, BYSTANDER",
        "9905049, FAMILY_OR_FRIEND",
        "9905051, FIRE",
        "9905021, OTHER",
        "9905003, EMS",
        "9905041, OTHER",
        "0000000, UNKNOWN",
    })
    void whoGaveItBeforeTheUnitCameIsKnownByTheirRole(String role, NaloxoneGiver giver) {
        Elements earlier = CareReports.medication(CareReports.NALOXONE)
                .with(NemsisElement.GIVEN_BEFORE_THIS_UNIT, YES)
                .with(NemsisElement.GIVEN_BY_ROLE, role);

        assertThat(rule.administrations(care(earlier)))
                .extracting(NaloxoneAdministration::giver)
                .containsExactly(giver);
    }

    @Test
    void aNurseOfTheUnitIsEms() {
        Elements given = CareReports.medication(CareReports.NALOXONE)
                .with(NemsisElement.GIVEN_BEFORE_THIS_UNIT, NO)
                .with(NemsisElement.GIVEN_BY_ROLE, "9905041");

        assertThat(rule.administrations(care(given)))
                .extracting(NaloxoneAdministration::giver)
                .containsExactly(NaloxoneGiver.EMS);
    }

    @Test
    void withoutARoleTheGiverIsTheUnitOrUnknown() {
        Elements byThisUnit =
                CareReports.medication(CareReports.NALOXONE).with(NemsisElement.GIVEN_BEFORE_THIS_UNIT, NO);
        Elements before = CareReports.medication(CareReports.NALOXONE).with(NemsisElement.GIVEN_BEFORE_THIS_UNIT, YES);

        assertThat(rule.administrations(care(byThisUnit, before)))
                .extracting(NaloxoneAdministration::giver)
                .containsExactly(NaloxoneGiver.EMS, NaloxoneGiver.UNKNOWN);
    }

    @Test
    void meteredDosesAreCounted() {
        Elements sprays = CareReports.medication(CareReports.NALOXONE)
                .with(NemsisElement.GIVEN_BEFORE_THIS_UNIT, YES)
                .with(NemsisElement.DOSAGE, "3")
                .with(NemsisElement.DOSAGE_UNITS, "3706013");

        assertThat(rule.administrations(care(sprays)))
                .extracting(NaloxoneAdministration::doses)
                .containsExactly(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.4", "51", "1000000", "two"})
    void aNumberThatCannotBeDosesIsNone(String dosage) {
        Elements sprays = CareReports.medication(CareReports.NALOXONE)
                .with(NemsisElement.DOSAGE, dosage)
                .with(NemsisElement.DOSAGE_UNITS, "3706013");

        assertThat(rule.administrations(care(sprays))).singleElement().satisfies(given -> assertThat(given.doses())
                .isNull());
    }

    @Test
    void aRecordOfOtherMedicationsSaysThatNoneWasGiven() {
        assertThat(rule.given(care(CareReports.medication("7806")))).isEqualTo(YesNoUnknown.NO);
        assertThat(rule.given(care(CareReports.notGiven(CareReports.NALOXONE, PertinentNegative.REFUSED))))
                .isEqualTo(YesNoUnknown.NO);
    }

    @Test
    void notApplicableIsANoAndNotRecordedIsNot() {
        assertThat(rule.given(
                        care(new Elements().with(NemsisElement.MEDICATION, CareReports.nil(NotValue.NOT_APPLICABLE)))))
                .isEqualTo(YesNoUnknown.NO);
        assertThat(rule.given(
                        care(new Elements().with(NemsisElement.MEDICATION, CareReports.nil(NotValue.NOT_RECORDED)))))
                .isEqualTo(YesNoUnknown.UNKNOWN);
        assertThat(rule.given(care())).isEqualTo(YesNoUnknown.UNKNOWN);
    }

    @Test
    void naloxoneAlreadyTakenWasGivenBySomebody() {
        PatientCareReport care =
                care(CareReports.notGiven(CareReports.NALOXONE, PertinentNegative.MEDICATION_ALREADY_TAKEN));

        assertThat(rule.given(care)).isEqualTo(YesNoUnknown.YES);
        assertThat(rule.administrations(care)).isEmpty();
    }

    private static PatientCareReport care(Elements... medications) {
        return CareReports.report(new Elements(), medications);
    }
}
