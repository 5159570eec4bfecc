package org.warmhandoff.referral.followup.domain;

import com.fasterxml.jackson.annotation.JsonValue;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.followup.FollowUpStatus;

/** The FHIR R4 {@code Task.status} of a follow-up (hl7.org/fhir/R4/valueset-task-status.html). */
public enum FhirTaskStatus implements Coded {
    REQUESTED,
    ACCEPTED,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED;

    public static FhirTaskStatus of(FollowUpStatus status) {
        return switch (status) {
            case OPEN -> REQUESTED;
            case CLAIMED -> ACCEPTED;
            case IN_PROGRESS -> IN_PROGRESS;
            case COMPLETED -> COMPLETED;
            case CANCELLED -> CANCELLED;
        };
    }

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
