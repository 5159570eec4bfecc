package org.warmhandoff.incident.importing.nemsis.domain;

import java.util.Arrays;

/**
 * What did not happen, and why (the {@code PN} attribute). It stands beside a value or in place of one: naloxone with
 * {@link #REFUSED} is naloxone that was not given.
 */
public enum PertinentNegative {
    CONTRAINDICATION_NOTED("8801001"),
    DENIED_BY_ORDER("8801003"),
    EXAM_FINDING_NOT_PRESENT("8801005"),
    MEDICATION_ALLERGY("8801007"),
    MEDICATION_ALREADY_TAKEN("8801009"),
    NO_KNOWN_DRUG_ALLERGY("8801013"),
    NONE_REPORTED("8801015"),
    NOT_PERFORMED_BY_EMS("8801017"),
    REFUSED("8801019"),
    UNRESPONSIVE("8801021"),
    UNABLE_TO_COMPLETE("8801023"),
    NOT_IMMUNIZED("8801025"),
    ORDER_CRITERIA_NOT_MET("8801027"),
    /** The value stands, and is not exact: the only one that takes nothing back. */
    APPROXIMATE("8801029"),
    SYMPTOM_NOT_PRESENT("8801031"),
    /** A code that is not on the list of 3.5. */
    OTHER("");

    private final String code;

    PertinentNegative(String code) {
        this.code = code;
    }

    /** True when the value beside it is what was not found or not done. */
    public boolean takesBackTheValue() {
        return this != APPROXIMATE;
    }

    /** The negative with this code; {@link #OTHER} for any other. */
    public static PertinentNegative coded(String code) {
        return Arrays.stream(values())
                .filter(negative -> negative.code.equals(code))
                .findFirst()
                .orElse(OTHER);
    }
}
