package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.warmhandoff.contracts.incident.Substance;
import org.warmhandoff.incident.importing.casedefinition.OverdoseCodes;

/**
 * The substances that symptoms and impressions name: those of poisonings by {@link OverdoseCodes}, those of intoxication here. A
 * code that names none ("unspecified drugs") adds none.
 */
public final class SuspectedSubstances {

    private record Named(String prefix, Substance substance) {}

    /** Intoxication by a drug, and alcohol, which is no drug overdose by itself. */
    private static final List<Named> BY_CODE = List.of(
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
                .flatMap(SuspectedSubstances::named)
                .distinct()
                .toList();
    }

    /** Intoxication or toxic effect: alcohol that was drunk just now, not a disorder. */
    private static boolean isAlcohol(Icd10Code code) {
        return code.code().matches("F10\\.[129]2.*|T51.*");
    }

    private static Stream<Substance> named(Icd10Code code) {
        return Stream.concat(
                OverdoseCodes.icd10cm(code.code()).substances().stream(),
                BY_CODE.stream().filter(named -> code.isUnder(named.prefix())).map(Named::substance));
    }
}
