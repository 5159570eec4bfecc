package org.warmhandoff.incident.importing.profile;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** What to do with a cell that the profile does not know. */
public enum Otherwise implements Coded {
    /** The row is refused. */
    REFUSE,
    /** It says nothing. */
    LEAVE_OUT,
    /** It is read as it stands. */
    KEEP;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
