package org.warmhandoff.incident.importing.fhir.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import org.warmhandoff.contracts.incident.Disposition;
import org.warmhandoff.contracts.incident.Outcome;

/** Where a person went at the end of an encounter, as far as it tells whether they lived and where they are. */
public enum DischargeDisposition {
    DIED(Outcome.FATAL, Disposition.DIED_ON_SCENE),
    HOME(Outcome.NONFATAL, Disposition.TREATED_ON_SCENE),
    OTHER_FACILITY(Outcome.NONFATAL, Disposition.TRANSPORTED),
    AGAINST_ADVICE(Outcome.NONFATAL, Disposition.REFUSED_TRANSPORT);

    /** HL7 codes; {@code oth} says nothing. */
    private static final Map<String, DischargeDisposition> HL7 = Map.of(
            "exp", DIED,
            "home", HOME,
            "alt-home", HOME,
            "other-hcf", OTHER_FACILITY,
            "hosp", OTHER_FACILITY,
            "long", OTHER_FACILITY,
            "psy", OTHER_FACILITY,
            "rehab", OTHER_FACILITY,
            "snf", OTHER_FACILITY,
            "aadvice", AGAINST_ADVICE);

    /** Codes of the US billing form that leave no doubt. */
    private static final Map<String, DischargeDisposition> NUBC = Map.of(
            "20", DIED,
            "40", DIED,
            "41", DIED,
            "42", DIED,
            "01", HOME,
            "02", OTHER_FACILITY,
            "03", OTHER_FACILITY,
            "07", AGAINST_ADVICE);

    private final Outcome outcome;
    private final Disposition fromTheScene;

    DischargeDisposition(Outcome outcome, Disposition fromTheScene) {
        this.outcome = outcome;
        this.fromTheScene = fromTheScene;
    }

    public static Optional<DischargeDisposition> of(Collection<Coding> codings) {
        return codings.stream().flatMap(coding -> of(coding).stream()).findFirst();
    }

    private static Optional<DischargeDisposition> of(Coding coding) {
        if (coding.isOf(Coding.DISCHARGE)) {
            return Optional.ofNullable(HL7.get(coding.code()));
        }
        return coding.isOf(Coding.NUBC_DISCHARGE) ? Optional.ofNullable(NUBC.get(coding.code())) : Optional.empty();
    }

    public Outcome outcome() {
        return outcome;
    }

    /** The same, when the encounter was at the scene. */
    Disposition fromTheScene() {
        return fromTheScene;
    }
}
