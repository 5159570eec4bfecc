package org.warmhandoff.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.followup.Escalation;
import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.contracts.followup.FollowUpReason;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.contracts.followup.StatusReason;
import org.warmhandoff.contracts.incident.OutreachConsent;
import org.warmhandoff.contracts.incident.ReachableBy;
import org.warmhandoff.referral.followup.domain.Attempts;
import org.warmhandoff.referral.followup.domain.Circumstances;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.followup.domain.FollowUpState;
import org.warmhandoff.referral.followup.domain.Place;
import org.warmhandoff.referral.followup.domain.Subject;
import org.warmhandoff.referral.followup.domain.TriageFinding;
import org.warmhandoff.referral.worker.domain.Worker;

/** Follow-ups as they could be read from the database, one in each state. */
public final class StoredFollowUps {

    public static final UUID ID = UUID.fromString("5f0c7a52-35c3-4a0a-9d0e-0a4ad4a1c001");
    public static final UUID INCIDENT = UUID.fromString("019a3c00-0000-7000-8000-000000000002");
    public static final UUID PERSON = UUID.fromString("7d9f3c5e-1111-4222-8333-444444444444");
    public static final Instant OCCURRED_AT = Instant.parse("2026-03-07T03:52:10Z");
    public static final Instant DUE_AT = OCCURRED_AT.plus(Duration.ofHours(24));
    public static final Instant HOLD_UNTIL = Instant.parse("2026-03-14T13:00:00Z");
    public static final Instant UPDATED_AT = Instant.parse("2026-03-07T05:00:00.123456Z");

    private StoredFollowUps() {}

    /** Nobody has tried yet, unless a worker is at it or it has ended. */
    public static FollowUp at(FollowUpStatus status) {
        Worker worker = new Worker("worker-4");
        FollowUpState state = (switch (status) {
                    case TRIAGE -> stored(status, StatusReason.MINOR, null, null, null);
                    case OPEN -> stored(status, StatusReason.WORKLOAD, null, null, null);
                    case CLAIMED, IN_PROGRESS -> stored(status, null, worker, null, null);
                    case ON_HOLD -> stored(status, StatusReason.IN_HOSPITAL, worker, null, HOLD_UNTIL);
                    case COMPLETED -> stored(status, null, worker, FollowUpOutcome.LINKED, null);
                    case CLOSED_UNREACHED -> stored(status, null, worker, FollowUpOutcome.UNABLE_TO_LOCATE, null);
                    case CANCELLED -> stored(status, StatusReason.OUTSIDE_AREA, null, null, null);
                    case ENTERED_IN_ERROR -> stored(status, null, null, null, null);
                })
                .restored();
        boolean tried =
                switch (status) {
                    case IN_PROGRESS, COMPLETED, CLOSED_UNREACHED -> true;
                    default -> false;
                };
        return with(state, tried ? new Attempts(1, 0, OCCURRED_AT.plusSeconds(3600)) : Attempts.NONE, false);
    }

    public static FollowUp with(FollowUpState state, Attempts attempts, boolean exercise) {
        return new FollowUp(
                ID,
                3,
                new Subject(INCIDENT, 0),
                state,
                UPDATED_AT,
                new Circumstances(
                        FollowUpReason.SURVIVOR_OUTREACH,
                        Set.of(TriageFinding.REPEAT_OVERDOSE),
                        PERSON,
                        Set.of(ReachableBy.PHONE),
                        OutreachConsent.NOT_ASKED,
                        new Place("harbor-flats", null),
                        OCCURRED_AT,
                        DUE_AT,
                        DUE_AT.plus(Duration.ofHours(48)),
                        exercise),
                "port-ferris-peers",
                attempts,
                Set.of(),
                null,
                Escalation.NONE,
                OCCURRED_AT.plusSeconds(600),
                UPDATED_AT);
    }

    private static FollowUpState.Stored stored(
            FollowUpStatus status,
            @Nullable StatusReason reason,
            @Nullable Worker worker,
            @Nullable FollowUpOutcome outcome,
            @Nullable Instant until) {
        return new FollowUpState.Stored(status, reason, worker, outcome, until, null, null);
    }
}
