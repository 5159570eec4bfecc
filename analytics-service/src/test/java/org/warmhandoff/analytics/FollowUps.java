package org.warmhandoff.analytics;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.contracts.followup.FollowUpReason;
import org.warmhandoff.contracts.followup.FollowUpSnapshot;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.contracts.followup.Priority;

/** Follow-ups as the referral service describes them. A change gives the next version, known one second later. */
public record FollowUps(FollowUpSnapshot snapshot) {

    /** An open one of a person who survived, due in 24 hours. */
    public static FollowUps one(String area, @Nullable String jurisdiction, Instant occurredAt) {
        return new FollowUps(snapshot(
                UUID.randomUUID(),
                1,
                FollowUpStatus.OPEN,
                FollowUpReason.SURVIVOR_OUTREACH,
                area,
                jurisdiction,
                occurredAt,
                occurredAt.plus(Duration.ofHours(24)),
                null,
                null,
                false,
                0,
                occurredAt));
    }

    /** One of a person who survived, as it stands; the overdose was when it was last changed. */
    public static FollowUps of(
            UUID id,
            long version,
            FollowUpStatus status,
            String area,
            Instant dueAt,
            Instant updatedAt,
            boolean exercise) {
        return new FollowUps(snapshot(
                id,
                version,
                status,
                FollowUpReason.SURVIVOR_OUTREACH,
                area,
                null,
                updatedAt,
                dueAt,
                null,
                null,
                exercise,
                0,
                updatedAt));
    }

    public FollowUps of(FollowUpReason reason) {
        return next(snapshot.status(), reason, snapshot.firstAttemptAt(), snapshot.outcome(), exercise(), kits());
    }

    public FollowUps now(FollowUpStatus status) {
        return next(status, snapshot.reason(), snapshot.firstAttemptAt(), null, exercise(), kits());
    }

    public FollowUps tried(Instant at, int kits) {
        return next(FollowUpStatus.IN_PROGRESS, snapshot.reason(), at, null, exercise(), kits() + kits);
    }

    public FollowUps completed(FollowUpOutcome outcome) {
        return next(
                FollowUpStatus.COMPLETED, snapshot.reason(), snapshot.firstAttemptAt(), outcome, exercise(), kits());
    }

    public FollowUps ofAnExercise() {
        return next(snapshot.status(), snapshot.reason(), snapshot.firstAttemptAt(), snapshot.outcome(), true, kits());
    }

    /** This version, known since then. */
    public FollowUps knownAt(Instant time) {
        return new FollowUps(snapshot(
                snapshot.followUpId(),
                snapshot.version(),
                snapshot.status(),
                snapshot.reason(),
                snapshot.area(),
                snapshot.jurisdiction(),
                snapshot.occurredAt(),
                snapshot.dueAt(),
                snapshot.firstAttemptAt(),
                snapshot.outcome(),
                exercise(),
                kits(),
                time));
    }

    public boolean exercise() {
        return Boolean.TRUE.equals(snapshot.exercise());
    }

    public int kits() {
        return snapshot.kitsGiven() == null ? 0 : snapshot.kitsGiven();
    }

    private FollowUps next(
            FollowUpStatus status,
            FollowUpReason reason,
            @Nullable Instant firstAttemptAt,
            @Nullable FollowUpOutcome outcome,
            boolean exercise,
            int kits) {
        return new FollowUps(snapshot(
                snapshot.followUpId(),
                snapshot.version() + 1,
                status,
                reason,
                snapshot.area(),
                snapshot.jurisdiction(),
                snapshot.occurredAt(),
                snapshot.dueAt(),
                firstAttemptAt,
                outcome,
                exercise,
                kits,
                snapshot.updatedAt().plusSeconds(1)));
    }

    private static FollowUpSnapshot snapshot(
            UUID id,
            long version,
            FollowUpStatus status,
            FollowUpReason reason,
            String area,
            @Nullable String jurisdiction,
            Instant occurredAt,
            Instant dueAt,
            @Nullable Instant firstAttemptAt,
            @Nullable FollowUpOutcome outcome,
            boolean exercise,
            int kits,
            Instant updatedAt) {
        return new FollowUpSnapshot(
                id,
                version,
                UUID.randomUUID(),
                0,
                status,
                null,
                reason,
                null,
                area,
                jurisdiction,
                null,
                Priority.ROUTINE,
                occurredAt,
                dueAt,
                dueAt.plus(Duration.ofHours(48)),
                firstAttemptAt,
                firstAttemptAt == null ? 0 : 1,
                outcome,
                occurredAt,
                updatedAt,
                exercise,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                kits);
    }
}
