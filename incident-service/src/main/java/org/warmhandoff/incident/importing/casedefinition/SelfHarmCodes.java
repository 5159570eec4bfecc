package org.warmhandoff.incident.importing.casedefinition;

import java.util.regex.Pattern;

/**
 * Which diagnosis codes (ICD-10-CM) say that the person may have meant to harm themselves, so that a crisis line comes first: a
 * drug poisoning with the intent of self-harm, a suicide attempt (T14.91), intentional self-harm (X71 to X83), each met for the
 * first time, and thoughts of suicide (R45.851). Codes of the past (Z91.5) and later visits say nothing of today. Names and
 * ranges: ICD-10-CM tabular list, fiscal year 2026.
 */
public final class SelfHarmCodes {

    private static final Pattern BY_OTHER_MEANS =
            Pattern.compile("T14\\.91X?A?|X(?:7[1-9]|8[0-3])(?:\\.[0-9X]*A?)?|R45\\.851");

    private SelfHarmCodes() {}

    /** @param code an ICD-10-CM code, with or without its dot, in any letter case */
    public static boolean icd10cm(String code) {
        String dotted = OverdoseCodes.dotted(code);
        return OverdoseCodes.isMeantBySelf(dotted)
                || BY_OTHER_MEANS.matcher(dotted).matches();
    }
}
