package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.warmhandoff.contracts.incident.Substance;

/** The substances that symptoms and impressions name. A code that names none ("unspecified drugs") adds none. */
public final class SuspectedSubstances {

    private record Named(String prefix, Substance substance) {}

    /** The first prefix that fits decides, so that the longer ones come first. */
    private static final List<Named> BY_CODE = List.of(
            new Named("T40.0", Substance.OTHER_OPIOID),
            new Named("T40.1", Substance.HEROIN),
            new Named("T40.2", Substance.PRESCRIPTION_OPIOID),
            new Named("T40.3", Substance.METHADONE),
            new Named("T40.41", Substance.FENTANYL),
            new Named("T40.42", Substance.PRESCRIPTION_OPIOID),
            new Named("T40.4", Substance.OTHER_OPIOID),
            new Named("T40.5", Substance.COCAINE),
            new Named("T40.6", Substance.OTHER_OPIOID),
            new Named("T40.72", Substance.SYNTHETIC_CANNABINOID),
            new Named("T40.7", Substance.CANNABIS),
            new Named("T40.8", Substance.OTHER),
            new Named("T42.4", Substance.BENZODIAZEPINE),
            new Named("T43.65", Substance.METHAMPHETAMINE),
            new Named("T43.6", Substance.OTHER_STIMULANT),
            new Named("F10.", Substance.ALCOHOL),
            new Named("T51", Substance.ALCOHOL),
            new Named("F11", Substance.OTHER_OPIOID),
            new Named("F12", Substance.CANNABIS),
            new Named("F13", Substance.OTHER),
            new Named("F14", Substance.COCAINE),
            new Named("F15", Substance.OTHER_STIMULANT),
            new Named("F16", Substance.OTHER),
            new Named("F18", Substance.OTHER));

    private SuspectedSubstances() {}

    /** The substances of an overdose; those of drug codes that meet no definition, such as an adverse effect, are left out. */
    public static List<Substance> of(Collection<Icd10Code> codes) {
        return codes.stream()
                .filter(code -> DrugOverdoseDefinition.meets(code) || isAlcohol(code))
                .flatMap(code -> named(code).stream())
                .distinct()
                .toList();
    }

    /** Intoxication or toxic effect: alcohol that was drunk just now, not a disorder. */
    private static boolean isAlcohol(Icd10Code code) {
        return code.code().matches("F10\\.[129]2.*|T51.*");
    }

    private static Optional<Substance> named(Icd10Code code) {
        return BY_CODE.stream()
                .filter(named -> code.isUnder(named.prefix()))
                .map(Named::substance)
                .findFirst();
    }
}
