package org.warmhandoff.referral.fhir.domain;

import java.util.Arrays;
import java.util.Optional;

import org.warmhandoff.contracts.Coded;

/** Everything that R4 lets a client write as {@code Task.status} (hl7.org/fhir/R4/valueset-task-status.html). */
public enum TaskStatus implements Coded {
    DRAFT,
    REQUESTED,
    RECEIVED,
    ACCEPTED,
    REJECTED,
    READY,
    CANCELLED,
    IN_PROGRESS,
    ON_HOLD,
    FAILED,
    COMPLETED,
    ENTERED_IN_ERROR;

    public static Optional<TaskStatus> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
