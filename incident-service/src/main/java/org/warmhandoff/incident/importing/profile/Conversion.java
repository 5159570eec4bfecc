package org.warmhandoff.incident.importing.profile;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** How a cell is read. */
public enum Conversion implements Coded {
    /** As it stands. */
    TEXT,
    /** In lower case with hyphens for everything else: how the codes of areas are made of names. */
    SLUG,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    /** A date and time. */
    TIME,
    /** An age or a range of ages. */
    AGE,
    /** A fingerprint of the cells: the natural key of rows that have none. */
    DIGEST;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
