package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.List;
import java.util.Optional;

import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.ClassificationBasis;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.NaloxoneAdministration;
import org.warmhandoff.contracts.incident.NaloxoneResponse;
import org.warmhandoff.contracts.incident.YesNoUnknown;
import org.warmhandoff.incident.importing.casedefinition.SelfHarmCodes;

/**
 * Tells an overdose, an opioid overdose, naloxone without an overdose, and none of it apart:
 *
 * <table>
 *   <caption>What a record amounts to</caption>
 *   <tr><th>symptoms and impressions</th><th>naloxone</th><th>amounts to</th></tr>
 *   <tr><td>overdose of any drug</td><td>given, improved</td><td>probable opioid overdose, by the case definition</td></tr>
 *   <tr><td>opioid</td><td>any other</td><td>suspected opioid overdose, by the case definition</td></tr>
 *   <tr><td>other drug</td><td>any other</td><td>suspected overdose, by the crew's impression</td></tr>
 *   <tr><td>none</td><td>given, improved</td><td>suspected opioid overdose, by the response</td></tr>
 *   <tr><td>none</td><td>given</td><td>naloxone given</td></tr>
 * </table>
 *
 * <p>Whether an overdose was meant to harm oneself is part of a poisoning code. It does not change what a record amounts to, and
 * is kept nowhere.
 */
public final class AssessmentRule {

    private static final List<NemsisElement> SYMPTOMS_AND_IMPRESSIONS = List.of(
            NemsisElement.PRIMARY_SYMPTOM,
            NemsisElement.OTHER_SYMPTOMS,
            NemsisElement.PRIMARY_IMPRESSION,
            NemsisElement.SECONDARY_IMPRESSIONS);

    private final NaloxoneRule naloxone;

    public AssessmentRule(NaloxoneRule naloxone) {
        this.naloxone = naloxone;
    }

    /** What the record amounts to; nothing when it is neither an overdose nor naloxone. */
    public Optional<Assessment> assess(PatientCareReport report) {
        List<Icd10Code> codes = symptomsAndImpressions(report);
        boolean overdose = codes.stream().anyMatch(DrugOverdoseDefinition::meets);
        boolean opioid = codes.stream().anyMatch(OpioidOverdoseDefinition::meets);
        boolean improved = improved(naloxone.administrations(report));
        if (overdose && improved) {
            return overdose(Classification.PROBABLE, ClassificationBasis.CASE_DEFINITION, YesNoUnknown.YES);
        }
        if (opioid) {
            return overdose(Classification.SUSPECTED, ClassificationBasis.CASE_DEFINITION, YesNoUnknown.YES);
        }
        if (overdose) {
            return overdose(Classification.SUSPECTED, ClassificationBasis.RESPONDER_IMPRESSION, YesNoUnknown.UNKNOWN);
        }
        if (improved) {
            return overdose(Classification.SUSPECTED, ClassificationBasis.NALOXONE_RESPONSE, YesNoUnknown.YES);
        }
        if (naloxone.given(report) == YesNoUnknown.YES) {
            return Optional.of(
                    new Assessment(IncidentKind.NALOXONE_GIVEN, Classification.SUSPECTED, null, YesNoUnknown.UNKNOWN));
        }
        return Optional.empty();
    }

    /** The codes that a record affirms; a symptom that was looked for and not present is none of them. */
    public static List<Icd10Code> symptomsAndImpressions(PatientCareReport report) {
        return SYMPTOMS_AND_IMPRESSIONS.stream()
                .flatMap(element -> report.elements().all(element).stream())
                .map(Icd10Code::new)
                .toList();
    }

    /** Whether a symptom or an impression says that the person may have meant to harm themselves; never no, for none says that. */
    public static YesNoUnknown suspectedSelfHarm(PatientCareReport report) {
        return symptomsAndImpressions(report).stream().anyMatch(code -> SelfHarmCodes.icd10cm(code.code()))
                ? YesNoUnknown.YES
                : YesNoUnknown.UNKNOWN;
    }

    private static boolean improved(List<NaloxoneAdministration> administrations) {
        return administrations.stream()
                .anyMatch(administration -> administration.response() == NaloxoneResponse.IMPROVED);
    }

    private static Optional<Assessment> overdose(
            Classification classification, ClassificationBasis basis, YesNoUnknown opioidInvolved) {
        return Optional.of(new Assessment(IncidentKind.OVERDOSE, classification, basis, opioidInvolved));
    }
}
