package org.warmhandoff.contracts.followup;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One follow-up as published on {@link org.warmhandoff.contracts.Topics#FOLLOW_UPS}. The fields are described in {@code schemas/follow-up.v1.schema.json}.
 *
 * @param firstAttemptAt since the clock of the task started
 * @param exercise null in events older than the field, which are of no exercise
 * @param approach null in events older than the field
 * @param escalation null in events older than the field
 * @param kitsGiven null in events older than the field
 */
public record FollowUpSnapshot(
        UUID followUpId,
        long version,
        UUID incidentId,
        int personIndex,
        FollowUpStatus status,
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
        @Nullable Instant firstAttemptAt,
        int attempts,
        @Nullable FollowUpOutcome outcome,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Boolean exercise,
        @Nullable Approach approach,
        @Nullable Instant holdUntil,
        @Nullable Instant restartedAt,
        @Nullable UUID attachedTo,
        @Nullable Escalation escalation,
        @Nullable String offeredTo,
        @Nullable Integer checkInDay,
        @Nullable Integer kitsGiven) {

    public FollowUpSnapshot {
        Objects.requireNonNull(followUpId, "followUpId");
        Objects.requireNonNull(incidentId, "incidentId");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(priority, "priority");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(dueAt, "dueAt");
        Objects.requireNonNull(breachAt, "breachAt");
        Objects.requireNonNull(createdAt, "createdAt");
        Objects.requireNonNull(updatedAt, "updatedAt");
    }
}
