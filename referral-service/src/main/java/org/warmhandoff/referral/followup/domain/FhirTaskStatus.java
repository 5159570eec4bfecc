package org.warmhandoff.referral.followup.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.followup.FollowUpStatus;

/** The FHIR R4 {@code Task.status} of a follow-up (hl7.org/fhir/R4/valueset-task-status.html). */
public enum FhirTaskStatus implements Coded {
    DRAFT,
    REQUESTED,
    ACCEPTED,
    IN_PROGRESS,
    ON_HOLD,
    COMPLETED,
    FAILED,
    CANCELLED,
    ENTERED_IN_ERROR;

    public static FhirTaskStatus of(FollowUpStatus status) {
        return switch (status) {
            case TRIAGE -> DRAFT;
            case OPEN -> REQUESTED;
            case CLAIMED -> ACCEPTED;
            case IN_PROGRESS -> IN_PROGRESS;
            case ON_HOLD -> ON_HOLD;
            case COMPLETED -> COMPLETED;
            case CLOSED_UNREACHED -> FAILED;
            case CANCELLED -> CANCELLED;
            case ENTERED_IN_ERROR -> ENTERED_IN_ERROR;
        };
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
