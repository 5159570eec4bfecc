package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.ClassificationBasis;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.YesNoUnknown;

import static org.assertj.core.api.Assertions.assertThat;

class AssessmentRuleTest {

    private static final Assessment SUSPECTED_OPIOID =
            overdose(Classification.SUSPECTED, ClassificationBasis.CASE_DEFINITION, YesNoUnknown.YES);
    private static final Assessment PROBABLE_OPIOID =
            overdose(Classification.PROBABLE, ClassificationBasis.CASE_DEFINITION, YesNoUnknown.YES);

    private final AssessmentRule rule = new AssessmentRule(new NaloxoneRule(new NaloxoneCodes(List.of())));

    @Test
    void anOpioidImpressionMeetsTheCaseDefinition() {
        assertThat(rule.assess(CareReports.impression("T40.1X1A"))).contains(SUSPECTED_OPIOID);
    }

    @Test
    void anyOfTheFourElementsMeetsIt() {
        for (NemsisElement element : List.of(
                NemsisElement.PRIMARY_SYMPTOM,
                NemsisElement.OTHER_SYMPTOMS,
                NemsisElement.PRIMARY_IMPRESSION,
                NemsisElement.SECONDARY_IMPRESSIONS)) {
            Elements elements = new Elements().with(element, "R40.20").with(element, "T40.6");

            assertThat(rule.assess(CareReports.report(elements)))
                    .as(element.number())
                    .contains(SUSPECTED_OPIOID);
        }
    }

    @Test
    void aSymptomThatWasNotPresentIsNone() {
        Elements elements = new Elements()
                .with(
                        NemsisElement.OTHER_SYMPTOMS,
                        new ElementValue("T40.6", null, PertinentNegative.SYMPTOM_NOT_PRESENT, null));

        assertThat(rule.assess(CareReports.report(elements))).isEmpty();
    }

    @Test
    void anImpressionAndAResponseTogetherAreProbable() {
        assertThat(rule.assess(CareReports.impression("F11", CareReports.naloxone(CareReports.IMPROVED))))
                .contains(PROBABLE_OPIOID);
        assertThat(rule.assess(CareReports.impression("T50.90", CareReports.naloxone(CareReports.IMPROVED))))
                .contains(PROBABLE_OPIOID);
    }

    @Test
    void naloxoneWithoutImprovementAddsNothingToAnImpression() {
        assertThat(rule.assess(CareReports.impression("F11", CareReports.naloxone(CareReports.UNCHANGED))))
                .contains(SUSPECTED_OPIOID);
    }

    @Test
    void aResponseAloneIsASuspectedOpioidOverdose() {
        assertThat(rule.assess(CareReports.impression("R40.20", CareReports.naloxone(CareReports.IMPROVED))))
                .contains(overdose(Classification.SUSPECTED, ClassificationBasis.NALOXONE_RESPONSE, YesNoUnknown.YES));
    }

    /** Both belong to one medication: that oxygen helped says nothing of naloxone. */
    @Test
    void anImprovementAfterAnotherMedicationIsNoResponseToNaloxone() {
        Elements oxygen = CareReports.medication("7806").with(NemsisElement.MEDICATION_RESPONSE, CareReports.IMPROVED);

        assertThat(rule.assess(CareReports.impression("R40.20", oxygen, CareReports.naloxone(CareReports.UNCHANGED))))
                .contains(new Assessment(
                        IncidentKind.NALOXONE_GIVEN, Classification.SUSPECTED, null, YesNoUnknown.UNKNOWN));
    }

    @Test
    void anotherDrugIsAnOverdoseByImpression() {
        assertThat(rule.assess(CareReports.impression("T43.621A")))
                .contains(overdose(
                        Classification.SUSPECTED, ClassificationBasis.RESPONDER_IMPRESSION, YesNoUnknown.UNKNOWN));
    }

    @Test
    void whetherItWasMeantMakesNoDifference() {
        assertThat(rule.assess(CareReports.impression("T43.622A")))
                .isEqualTo(rule.assess(CareReports.impression("T43.621A")));
    }

    @Test
    void naloxoneWithoutAnOverdoseIsJustThat() {
        assertThat(rule.assess(CareReports.impression("R40.20", CareReports.medication(CareReports.NALOXONE))))
                .map(Assessment::kind)
                .contains(IncidentKind.NALOXONE_GIVEN);
    }

    @Test
    void naloxoneThatWasRefusedIsNothing() {
        Elements refused = CareReports.notGiven(CareReports.NALOXONE, PertinentNegative.REFUSED)
                .with(NemsisElement.MEDICATION_RESPONSE, CareReports.IMPROVED);

        assertThat(rule.assess(CareReports.impression("R40.20", refused))).isEmpty();
    }

    @Test
    void alcoholAloneIsNothing() {
        assertThat(rule.assess(CareReports.impression("F10.92"))).isEmpty();
    }

    private static Assessment overdose(
            Classification classification, ClassificationBasis basis, YesNoUnknown opioidInvolved) {
        return new Assessment(IncidentKind.OVERDOSE, classification, basis, opioidInvolved);
    }
}
