package org.warmhandoff.contracts.count;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** What is counted. Nothing of an exercise is. */
public enum Measure implements Coded {
    /** Overdose incidents, whatever the number of people. */
    INCIDENTS,
    /** People who overdosed. */
    PEOPLE,
    /** People who died. */
    FATAL,
    /** People who survived. */
    NONFATAL,
    /** People whose outcome is not known. */
    UNKNOWN,
    /**
     * Naloxone doses of known number, given to people who overdosed or where no overdose is known of. An administration of
     * unknown doses adds nothing.
     */
    NALOXONE_DOSES;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
