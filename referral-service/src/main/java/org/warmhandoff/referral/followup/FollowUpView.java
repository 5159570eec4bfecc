package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.contracts.followup.FollowUpReason;
import org.warmhandoff.contracts.followup.FollowUpSnapshot;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.contracts.followup.Priority;
import org.warmhandoff.contracts.followup.StatusReason;
import org.warmhandoff.referral.followup.domain.FhirTaskStatus;
import org.warmhandoff.referral.followup.domain.FollowUp;

/**
 * A follow-up as callers see it: what is published, and what follows from it.
 *
 * @param fhirStatus the FHIR R4 Task.status
 * @param overdue true when the first attempt is missing although it was due
 */
public record FollowUpView(
        UUID followUpId,
        long version,
        UUID incidentId,
        int personIndex,
        FollowUpStatus status,
        FhirTaskStatus fhirStatus,
        @Nullable StatusReason statusReason,
        FollowUpReason reason,
        @Nullable String team,
        String area,
        @Nullable String jurisdiction,
        @Nullable String assignee,
        Priority priority,
        Instant occurredAt,
        Instant dueAt,
        Instant breachAt,
        boolean overdue,
        @Nullable Instant firstAttemptAt,
        int attempts,
        @Nullable FollowUpOutcome outcome,
        Instant createdAt,
        Instant updatedAt) {

    static FollowUpView of(FollowUp followUp, Instant now) {
        FollowUpSnapshot published = FollowUpEvents.snapshot(followUp);
        return new FollowUpView(
                published.followUpId(),
                published.version(),
                published.incidentId(),
                published.personIndex(),
                published.status(),
                FhirTaskStatus.of(published.status()),
                published.statusReason(),
                published.reason(),
                published.team(),
                published.area(),
                published.jurisdiction(),
                published.assignee(),
                published.priority(),
                published.occurredAt(),
                published.dueAt(),
                published.breachAt(),
                followUp.isOverdue(now),
                published.firstAttemptAt(),
                published.attempts(),
                published.outcome(),
                published.createdAt(),
                published.updatedAt());
    }
}
