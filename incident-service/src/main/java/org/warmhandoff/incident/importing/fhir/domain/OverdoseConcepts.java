package org.warmhandoff.incident.importing.fhir.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.warmhandoff.incident.importing.casedefinition.OverdoseCodes;
import org.warmhandoff.incident.importing.casedefinition.OverdoseFinding;
import org.warmhandoff.incident.importing.casedefinition.OverdoseFinding.Verdict;
import org.warmhandoff.incident.importing.casedefinition.SelfHarmCodes;

/**
 * Which concepts are an overdose: ICD-10-CM by {@link OverdoseCodes}, and a short list of SNOMED CT concepts:
 *
 * <ul>
 *   <li>1149222004 overdose; 55680006 drug overdose, its predecessor, which many systems still send
 *   <li>59369008 accidental drug overdose; 59274003 intentional drug overdose
 *   <li>242253008 overdose of opiate, as in the value set of the CDC opioid prescribing guideline
 * </ul>
 *
 * SNOMED CT holds many more, one for most drugs, and no hierarchy is at hand here to find them by: a hospital that sends others
 * has them added to the settings.
 *
 * @param alsoOverdose further SNOMED CT concepts of an overdose
 * @param alsoOpioidOverdose further SNOMED CT concepts of an opioid overdose
 */
public record OverdoseConcepts(Set<String> alsoOverdose, Set<String> alsoOpioidOverdose) {

    private static final String INTENTIONAL_OVERDOSE = "59274003";

    private static final Set<String> OVERDOSE = Set.of("1149222004", "55680006", "59369008", INTENTIONAL_OVERDOSE);

    private static final Set<String> OPIOID_OVERDOSE = Set.of("242253008");

    public OverdoseConcepts {
        alsoOverdose = Set.copyOf(alsoOverdose);
        alsoOpioidOverdose = Set.copyOf(alsoOpioidOverdose);
    }

    /** What one concept says that is given in several code systems: the most telling of them, with all substances. */
    public OverdoseFinding read(Collection<Coding> codings) {
        List<OverdoseFinding> findings = codings.stream()
                .map(this::read)
                .filter(OverdoseFinding::isOverdose)
                .toList();
        return findings.stream()
                .map(OverdoseFinding::verdict)
                .max(Comparator.naturalOrder())
                .map(verdict -> new OverdoseFinding(
                        verdict,
                        findings.stream()
                                .flatMap(finding -> finding.substances().stream())
                                .distinct()
                                .toList()))
                .orElse(OverdoseFinding.NOT_AN_OVERDOSE);
    }

    /** True when one of the codes says that the person may have meant to harm themselves. */
    public static boolean suspectSelfHarm(Collection<Coding> codings) {
        return codings.stream()
                .anyMatch(coding -> coding.isOf(Coding.ICD_10_CM)
                        ? SelfHarmCodes.icd10cm(coding.code())
                        : coding.isOf(Coding.SNOMED) && INTENTIONAL_OVERDOSE.equals(coding.code()));
    }

    private OverdoseFinding read(Coding coding) {
        if (coding.isOf(Coding.ICD_10_CM)) {
            return OverdoseCodes.icd10cm(coding.code());
        }
        if (!coding.isOf(Coding.SNOMED)) {
            return OverdoseFinding.NOT_AN_OVERDOSE;
        }
        if (OPIOID_OVERDOSE.contains(coding.code()) || alsoOpioidOverdose.contains(coding.code())) {
            return new OverdoseFinding(Verdict.OPIOID_OVERDOSE, List.of());
        }
        return OVERDOSE.contains(coding.code()) || alsoOverdose.contains(coding.code())
                ? new OverdoseFinding(Verdict.OVERDOSE, List.of())
                : OverdoseFinding.NOT_AN_OVERDOSE;
    }
}
