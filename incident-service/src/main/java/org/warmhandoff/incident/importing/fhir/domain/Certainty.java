package org.warmhandoff.incident.importing.fhir.domain;

import java.util.Optional;

import org.warmhandoff.contracts.incident.Classification;

/**
 * How sure a sender is of an overdose. In rising order of weight: what is refuted outweighs what was merely suspected, such as
 * the reason for which somebody came, and does not outweigh a diagnosis that stands beside it.
 */
public enum Certainty {
    SUSPECTED(Classification.SUSPECTED),
    REFUTED(Classification.RULED_OUT),
    PROBABLE(Classification.PROBABLE),
    CONFIRMED(Classification.CONFIRMED);

    /** Condition.verificationStatus and Observation.status say that the statement is no statement. */
    public static final String ENTERED_IN_ERROR = "entered-in-error";

    private final Classification classification;

    Certainty(Classification classification) {
        this.classification = classification;
    }

    public Classification classification() {
        return classification;
    }

    /** False when it was looked into and was no overdose. */
    public boolean stands() {
        return this != REFUTED;
    }

    /**
     * Of a condition, by its verificationStatus; {@link #PROBABLE} is what a condition without one is.
     *
     * @return nothing for a code that FHIR R4 does not have
     */
    public static Optional<Certainty> ofCondition(String verificationStatus) {
        return switch (verificationStatus) {
            case "confirmed" -> Optional.of(CONFIRMED);
            case "provisional" -> Optional.of(PROBABLE);
            case "differential", "unconfirmed" -> Optional.of(SUSPECTED);
            case "refuted" -> Optional.of(REFUTED);
            default -> Optional.empty();
        };
    }

    /**
     * Of an observation, by its status.
     *
     * @return nothing for an observation without a result that holds: not yet made, cancelled, entered in error
     */
    public static Optional<Certainty> ofObservation(String status) {
        return switch (status) {
            case "final", "amended", "corrected" -> Optional.of(CONFIRMED);
            case "preliminary" -> Optional.of(SUSPECTED);
            default -> Optional.empty();
        };
    }
}
