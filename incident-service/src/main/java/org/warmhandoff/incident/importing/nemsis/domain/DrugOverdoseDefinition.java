package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.Set;
import java.util.regex.Pattern;

import org.warmhandoff.incident.importing.casedefinition.OverdoseCodes;

/**
 * An overdose of any drug, by a symptom or an impression. NEMSIS has no definition of its own for it. This one takes
 *
 * <ul>
 *   <li>what meets the {@link OpioidOverdoseDefinition},
 *   <li>drug poisonings (T36 to T50) by {@link OverdoseCodes}, as CDC's surveillance of drug overdoses does (Vivolo-Kantor and others, Injury Prevention
 *       2021, doi 10.1136/injuryprev-2019-043521),
 *   <li>drug use "with intoxication" (F11 to F16, F18 and F19 with .12, .22 or .92): CDC's "All Drug v2" takes F11; crews have
 *       no poisoning codes on their usual lists and write these for the same patients,
 *   <li>the bare F13 and F19: with F11 they are the drug impressions of the national list of suggested values, which is all that
 *       many crews can choose from. The official test case of an overdose is an F19.
 * </ul>
 *
 * <p>Dependence, withdrawal and remission are no overdose. Nor is alcohol by itself (F10, T51): CDC counts drugs, alcohol
 * poisoning is counted apart, and taking it in would raise every count by people who drank too much.
 */
public final class DrugOverdoseDefinition {

    private static final Pattern INTOXICATION = Pattern.compile("F1[1-689]\\.[129]2.*");

    private static final Set<String> SUGGESTED_IMPRESSIONS = Set.of("F13", "F19");

    private DrugOverdoseDefinition() {}

    /** True when the code of a symptom or an impression meets the definition. */
    public static boolean meets(Icd10Code code) {
        return OpioidOverdoseDefinition.meets(code)
                || OverdoseCodes.icd10cm(code.code()).isOverdose()
                || INTOXICATION.matcher(code.code()).matches()
                || SUGGESTED_IMPRESSIONS.contains(code.code());
    }
}
