package org.warmhandoff.referral.followup;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.followup.Approach;
import org.warmhandoff.contracts.followup.Escalation;
import org.warmhandoff.contracts.followup.FollowUpOutcome;
import org.warmhandoff.contracts.followup.FollowUpReason;
import org.warmhandoff.contracts.followup.FollowUpSnapshot;
import org.warmhandoff.contracts.followup.FollowUpStatus;
import org.warmhandoff.contracts.followup.Priority;
import org.warmhandoff.contracts.followup.StatusReason;
import org.warmhandoff.referral.assignment.domain.Offer;
import org.warmhandoff.referral.assignment.domain.OfferReason;
import org.warmhandoff.referral.followup.domain.FhirTaskStatus;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.followup.domain.TriageFinding;

/**
 * A follow-up as callers see it: what is published, and what follows from it.
 *
 * @param fhirStatus the FHIR R4 Task.status
 * @param overdue true when the first attempt is missing although it was due
 */
public record FollowUpView(
        UUID followUpId,
        @Schema(description = "Also the ETag.") long version,
        UUID incidentId,
        @Schema(description = "The person of the incident, by position.") int personIndex,
        FollowUpStatus status,
        @Schema(description = "The FHIR R4 Task.status.") FhirTaskStatus fhirStatus,
        @Schema(description = "Why it is in triage or on hold, was returned or cancelled.", nullable = true) @Nullable
                StatusReason statusReason,
        @Schema(description = "What triage found, the gravest first.") Set<TriageFinding> findings,
        @Schema(description = "How the person can be found.") Approach approach,
        @Schema(
                        description =
                                "Whom it is for: the person who survived, asked for support or is to be visited, or the bereaved family.")
                FollowUpReason reason,
        @Schema(description = "Who covers the area; null when nobody does.", nullable = true) @Nullable String team,
        @Schema(description = "The neighborhood.") String area,
        @Schema(nullable = true) @Nullable String jurisdiction,
        @Schema(description = "Account id of the worker who has it or brought it to its end.", nullable = true)
                @Nullable
                String assignee,
        Priority priority,
        @Schema(description = "When the overdose happened, or the support was asked for: the clock starts here.")
                Instant occurredAt,
        @Schema(description = "When the first attempt is due.") Instant dueAt,
        @Schema(description = "When a missing first attempt counts against the service.") Instant breachAt,
        @Schema(description = "The first attempt is missing although it was due.") boolean overdue,
        @Schema(description = "Since the clock started.", nullable = true) @Nullable Instant firstAttemptAt,
        int attempts,
        @Schema(description = "How it ended.", nullable = true) @Nullable FollowUpOutcome outcome,
        @Schema(description = "On hold until then.", nullable = true) @Nullable Instant holdUntil,
        @Schema(
                        description = "When the person's latest overdose since happened, which started the clock anew.",
                        nullable = true)
                @Nullable
                Instant restartedAt,
        @Schema(description = "The follow-up of the same person that goes on in place of this one.", nullable = true)
                @Nullable
                UUID attachedTo,
        @Schema(description = "Who has been told that it waits; each includes those before.") Escalation escalation,
        @Schema(description = "Account id of the worker to whom it is offered first.", nullable = true) @Nullable
                String offeredTo,
        @Schema(description = "What spoke for that worker.") Set<OfferReason> offerReasons,
        @Schema(description = "Days after support began; null for what is no check-in.", nullable = true) @Nullable
                Integer checkInDay,
        @Schema(description = "It belongs to an exercise: nobody is waiting, and nobody was sent a message about it.")
                boolean exercise,
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
                followUp.findings(),
                followUp.circumstances().approach(),
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
                published.holdUntil(),
                published.restartedAt(),
                published.attachedTo(),
                followUp.escalation(),
                published.offeredTo(),
                followUp.state().standingOffer().map(Offer::because).orElse(Set.of()),
                published.checkInDay(),
                followUp.circumstances().exercise(),
                published.createdAt(),
                published.updatedAt());
    }
}
