package org.warmhandoff.referral.fhir.domain;

import org.warmhandoff.contracts.Coded;
import org.warmhandoff.contracts.followup.FollowUpStatus;

/** The FHIR R4 {@code ServiceRequest.status} of what a follow-up answers (hl7.org/fhir/R4/valueset-request-status.html). */
public enum RequestStatus implements Coded {
    DRAFT,
    ACTIVE,
    ON_HOLD,
    REVOKED,
    COMPLETED,
    ENTERED_IN_ERROR;

    /** What ended without reaching anybody, or was not wanted any more, is revoked: nothing more comes, and it was not done. */
    public static RequestStatus of(FollowUpStatus status) {
        return switch (status) {
            case TRIAGE -> DRAFT;
            case OPEN, CLAIMED, IN_PROGRESS -> ACTIVE;
            case ON_HOLD -> ON_HOLD;
            case COMPLETED -> COMPLETED;
            case CLOSED_UNREACHED, CANCELLED -> REVOKED;
            case ENTERED_IN_ERROR -> ENTERED_IN_ERROR;
        };
    }
}
