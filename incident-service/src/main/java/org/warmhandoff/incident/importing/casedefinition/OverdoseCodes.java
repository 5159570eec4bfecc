package org.warmhandoff.incident.importing.casedefinition;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.Substance;

/**
 * Reads diagnosis codes. An overdose is a poisoning by a drug (ICD-10-CM chapter 19, T36 to T50), whatever the intent (accident,
 * self-harm, assault, undetermined: 1 to 4), met for the first time (seventh character A). An adverse effect (5) and an
 * underdosing (6) of a drug taken as prescribed are none, nor are a later visit (D) and a late consequence (S). A code that is cut
 * short before intent or encounter counts: what it leaves out cannot speak against it.
 *
 * <p>Opioids are told by the opioid case definition for EMS records (NEMSIS V3, 28 April 2022). As printed there, the expression
 * anchors only its first and last branch and so takes in what its own text leaves out; here the whole of it is anchored. That
 * definition also takes in disorders of opioid use (F11), because an EMS crew has no other way to say it; of a hospital's
 * diagnosis a disorder is not an overdose, so F11 is none here, and the reader of EMS records adds it.
 */
public final class OverdoseCodes {

    /** The T codes of the opioid case definition. */
    private static final Pattern OPIOID_POISONING =
            Pattern.compile("T40\\.[0-3]X?[1-4]?A?|T40\\.4.?[1-4]?A?|T40\\.6[09]?[1-4]?A?");

    private static final Pattern OPIOID_CATEGORY = Pattern.compile("T40\\.[0-46].*");

    /** Category and digit of the substance, then what tells substance, intent and encounter, as far as the code goes. */
    private static final Pattern POISONING =
            Pattern.compile("(T(?:3[6-9]|4[0-9]|50)(?:\\.[0-9])?)([0-9X])?([1-6X])?([ADS])?");

    /** Their fifth character is the intent; that of all other drug codes is the sixth (CSTE ICD-10-CM injury toolkit). */
    private static final Set<String> INTENT_IN_FIFTH_PLACE =
            Set.of("T36.9", "T37.9", "T39.9", "T41.4", "T42.7", "T43.9", "T45.9", "T47.9", "T49.9");

    /** The intent of self-harm. */
    private static final String BY_SELF = "2";

    private static final OverdoseFinding OTHER_DRUG = OverdoseFinding.overdose(Substance.OTHER);

    /** Nothing is said of the substance: "unspecified", "multiple unspecified", "other". */
    private static final OverdoseFinding UNSPECIFIED_DRUG = OverdoseFinding.overdose();

    /** By the longest beginning that is listed. */
    private static final Map<String, OverdoseFinding> BY_BEGINNING = Map.ofEntries(
            Map.entry("T400", OverdoseFinding.opioidOverdose(Substance.OTHER_OPIOID)),
            Map.entry("T401", OverdoseFinding.opioidOverdose(Substance.HEROIN)),
            Map.entry("T402", OverdoseFinding.opioidOverdose(Substance.PRESCRIPTION_OPIOID)),
            Map.entry("T403", OverdoseFinding.opioidOverdose(Substance.METHADONE)),
            Map.entry("T404", OverdoseFinding.opioidOverdose(Substance.OTHER_OPIOID)),
            Map.entry("T4041", OverdoseFinding.opioidOverdose(Substance.FENTANYL)),
            Map.entry("T4042", OverdoseFinding.opioidOverdose(Substance.PRESCRIPTION_OPIOID)),
            Map.entry("T405", OverdoseFinding.overdose(Substance.COCAINE)),
            Map.entry("T406", OverdoseFinding.opioidOverdose(Substance.OTHER_OPIOID)),
            Map.entry("T407", OverdoseFinding.overdose(Substance.CANNABIS)),
            Map.entry("T4072", OverdoseFinding.overdose(Substance.SYNTHETIC_CANNABINOID)),
            Map.entry("T40", UNSPECIFIED_DRUG),
            Map.entry("T408", OTHER_DRUG),
            Map.entry("T409", OTHER_DRUG),
            Map.entry("T424", OverdoseFinding.overdose(Substance.BENZODIAZEPINE)),
            Map.entry("T436", OverdoseFinding.overdose(Substance.OTHER_STIMULANT)),
            Map.entry("T4365", OverdoseFinding.overdose(Substance.METHAMPHETAMINE)),
            Map.entry("T50", OTHER_DRUG),
            Map.entry("T509", UNSPECIFIED_DRUG));

    private OverdoseCodes() {}

    /** @param code an ICD-10-CM code, with or without its dot, in any letter case */
    public static OverdoseFinding icd10cm(String code) {
        String dotted = dotted(code);
        boolean overdose = OPIOID_CATEGORY.matcher(dotted).matches()
                ? OPIOID_POISONING.matcher(dotted).matches()
                : isPoisoning(POISONING.matcher(dotted));
        return overdose ? byBeginning(dotted.replace(".", "")) : OverdoseFinding.NOT_AN_OVERDOSE;
    }

    static String dotted(String code) {
        String plain = code.strip().toUpperCase(Locale.ROOT).replace(".", "");
        return plain.length() > 3 ? plain.substring(0, 3) + "." + plain.substring(3) : plain;
    }

    private static boolean isPoisoning(Matcher code) {
        if (!code.matches()) {
            return false;
        }
        String intent = intent(code);
        String encounter = code.group(4);
        return (intent == null || "1234".contains(intent)) && (encounter == null || encounter.equals("A"));
    }

    private static @Nullable String intent(Matcher code) {
        return code.group(INTENT_IN_FIFTH_PLACE.contains(code.group(1)) ? 2 : 3);
    }

    /** True when the code is a poisoning that the person meant for themselves, met for the first time. */
    static boolean isMeantBySelf(String dotted) {
        Matcher code = POISONING.matcher(dotted);
        return isPoisoning(code) && BY_SELF.equals(intent(code));
    }

    private static OverdoseFinding byBeginning(String plain) {
        for (int length = plain.length(); length >= 3; length--) {
            OverdoseFinding finding = BY_BEGINNING.get(plain.substring(0, length));
            if (finding != null) {
                return finding;
            }
        }
        return OTHER_DRUG;
    }
}
