package org.warmhandoff.incident.importing.nemsis.domain;

import org.warmhandoff.contracts.Coded;

/** Why a patient care report is none of this system's business. */
public enum PassedOverReason implements Coded {
    CANCELLED,
    NO_PATIENT_CONTACT,
    NO_PATIENT_FOUND,
    NO_PATIENT,
    TRANSFER,
    STANDBY,
    /** A planned visit, support for others, administration: no answer to a call for help. */
    NO_EMERGENCY_RESPONSE,
    NOT_AN_OVERDOSE
}
