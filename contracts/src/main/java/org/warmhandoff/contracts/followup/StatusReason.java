package org.warmhandoff.contracts.followup;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;

/** Why a follow-up is in triage or on hold, was returned to the pool or cancelled. */
public enum StatusReason implements Coded {
    CONFLICT_OF_INTEREST,
    LANGUAGE,
    WORKLOAD,
    SAFETY,
    OUTSIDE_AREA,
    /** Nobody tried while it was claimed. */
    NO_ATTEMPT,
    MINOR,
    SUSPECTED_SELF_HARM,
    /** The incident may be one that is followed up already, and a human has been asked. */
    SUSPECTED_DUPLICATE,
    IN_HOSPITAL,
    IN_CUSTODY,
    /** The person said not now. */
    ASKED_FOR_LATER,
    /** A check-in waits for its day. */
    CHECK_IN,
    /** The person said never. */
    DO_NOT_CONTACT,
    /** A lead knows that another follow-up serves the same person. */
    DUPLICATE,
    INCIDENT_WITHDRAWN,
    INCIDENT_RULED_OUT,
    PERSON_REMOVED,
    /** The incident and another were found to be one, and the other's follow-up of the same person goes on. */
    INCIDENT_MERGED,
    /** It happened so long before it was first reported that nobody is to be woken. */
    INCIDENT_BACKFILL,
    /** An unfinished follow-up of the same person goes on, with this overdose attached. */
    OPEN_TASK_EXISTS,
    @JsonEnumDefaultValue
    OTHER;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
