package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A code of ICD-10-CM, as short as crews write it: {@code T40.1X1A}, {@code T40.6}, {@code F19}. Of a poisoning it says, where
 * it is long enough, the intent and the encounter.
 *
 * @param code in upper case, with its dot
 */
public record Icd10Code(String code) {

    private static final Pattern T36_TO_T50 = Pattern.compile("T(3[6-9]|4[0-9]|50)(\\..*)?");

    /** Their fifth character is the intent; that of all other drug codes is the sixth (CSTE ICD-10-CM injury toolkit). */
    private static final Set<String> INTENT_IN_FIFTH_PLACE =
            Set.of("T36.9", "T37.9", "T39.9", "T41.4", "T42.7", "T43.9", "T45.9", "T47.9", "T49.9");

    private static final char NONE = 0;

    private static final int LENGTH_OF_SUBCATEGORY = 5;
    private static final int FIFTH = 5;
    private static final int SIXTH = 6;
    private static final int SEVENTH = 7;

    public Icd10Code {
        code = code.strip().toUpperCase(Locale.ROOT);
    }

    /** True when the code is this one or belongs under it. */
    public boolean isUnder(String prefix) {
        return code.startsWith(prefix);
    }

    /**
     * Poisoning by a drug, medicament or biological substance: T36 to T50 with an accidental, self-inflicted, assaulted or
     * undetermined intent (1 to 4) in an initial encounter (A). A code too short to say either is one, as in the definitions
     * of NEMSIS and CDC; an adverse effect (5), an underdosing (6), a later encounter (D) and a sequela (S) are not.
     */
    public boolean isDrugPoisoning() {
        return T36_TO_T50.matcher(code).matches() && isOneOf("1234", intent()) && isOneOf("A", at(SEVENTH));
    }

    private char intent() {
        boolean fifth = code.length() >= LENGTH_OF_SUBCATEGORY
                && INTENT_IN_FIFTH_PLACE.contains(code.substring(0, LENGTH_OF_SUBCATEGORY));
        return at(fifth ? FIFTH : SIXTH);
    }

    private static boolean isOneOf(String allowed, char found) {
        return found == NONE || allowed.indexOf(found) >= 0;
    }

    /** The character in a place, counted from 1 and without the dot; {@link #NONE} when the code is shorter. */
    private char at(int place) {
        return code.length() > place ? code.charAt(place) : NONE;
    }
}
