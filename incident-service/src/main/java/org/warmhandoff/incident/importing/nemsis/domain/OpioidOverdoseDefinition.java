package org.warmhandoff.incident.importing.nemsis.domain;

import org.warmhandoff.incident.importing.casedefinition.OverdoseCodes;

/**
 * The case definition "Opioid Overdose" of the NEMSIS Technical Assistance Center (26 August 2021, corrected 28 April 2022): a
 * symptom or an impression (eSituation.09 to .12) of an opioid disorder or poisoning, or naloxone (eMedications.03) after which
 * the patient improved (eMedications.07).
 *
 * <p>The expression as printed there, {@code ^(F11.*)|(T40…)|…$}, ties only its first branch to the beginning and only its last to
 * the end. Searched for, it also finds subsequent encounters (T40.1X1D), sequelae (T40.1X1S), adverse effects (T40.2X5A) and
 * underdosing (T40.2X6A), all of which its text excludes. Here it is tied at both ends: the poisonings are those of
 * {@link OverdoseCodes}, and the disorders are added.
 */
public final class OpioidOverdoseDefinition {

    private static final String OPIOID_DISORDER = "F11";

    private OpioidOverdoseDefinition() {}

    /** True when the code of a symptom or an impression meets the definition. */
    public static boolean meets(Icd10Code code) {
        return code.isUnder(OPIOID_DISORDER)
                || OverdoseCodes.icd10cm(code.code()).isOpioidOverdose();
    }
}
