package org.warmhandoff.incident.linking.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** What is compared of two reports. Each rule sees one thing alone, and says one thing about it or nothing. */
public enum LinkRule implements Coded {
    /** Exercise or live. */
    EXERCISE,
    /** The kinds of incident. */
    KIND,
    /** Who reported. */
    AGENCY,
    /** How late the later report came. */
    ARRIVAL,
    /** How far apart the times of the incident are. */
    TIME,
    /** How far apart the places are. */
    PLACE,
    /** How many people. */
    PEOPLE,
    /** Whether the people of one report can be people of the other. */
    ALIGNMENT,
    /** References to known people. */
    IDENTITY,
    /** Whether the person survived. */
    OUTCOME,
    /** Age of the person. */
    AGE,
    /** Gender of the person. */
    GENDER,
    /** Substances suspected. */
    SUBSTANCES,
    /** What one report says of naloxone given by the other agency. */
    NALOXONE,
    /** What one report says of the other agency's presence. */
    RESPONDERS,
    /** Kind of place. */
    SCENE,
    /** Where the person went, against who reported. */
    DISPOSITION;

    /** True of what is about one person and about the record of that person, rather than about the event. */
    boolean tellsPeopleApart() {
        return switch (this) {
            case AGENCY, ALIGNMENT, IDENTITY, OUTCOME, AGE, GENDER -> true;
            case EXERCISE, KIND, ARRIVAL, TIME, PLACE, PEOPLE, SUBSTANCES, NALOXONE, RESPONDERS, SCENE, DISPOSITION ->
                false;
        };
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
