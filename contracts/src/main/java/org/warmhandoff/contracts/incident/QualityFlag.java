package org.warmhandoff.contracts.incident;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** What is in doubt about the time, the place or the people of an incident: kept, shown and never guessed away. */
public enum QualityFlag implements Coded {
    /** The point lies in no neighborhood; the nearest one is close enough. */
    NEAREST_AREA,
    /** The place is known no better than by its jurisdiction, or not at all. */
    UNASSIGNED_AREA,
    /** The reporter named another area than the one that the point lies in. */
    STATED_AREA_DIFFERS,
    /** The reporter named an area that is on no boundary file. */
    STATED_AREA_UNKNOWN,
    /** The point is where a geocoder puts what it does not find, not where it happened. */
    DEFAULT_POINT,
    /** The local time does not exist: clocks were set forward over it. */
    TIME_IN_GAP,
    /** The local time happened twice: clocks were set back over it; the first one was taken. */
    TIME_IN_OVERLAP,
    /** The reporter gave a range of ages that is part of several bands. */
    AGE_BAND_UNCLEAR,
    /** The same row stood in the file before. */
    EXACT_DUPLICATE,
    /** Rows of one record say different things; the first one was taken. */
    ROWS_DISAGREE,
    /** The record is older than the overdose that it is about. */
    REPORTED_BEFORE_IT_HAPPENED,
    /** It may be the same as one that was known before, and a human has been asked. Taken back with the answer. */
    SUSPECTED_DUPLICATE;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
