package org.warmhandoff.referral.followup;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.EventType;
import org.warmhandoff.contracts.followup.FollowUpSnapshot;
import org.warmhandoff.kit.event.OutgoingEvent;
import org.warmhandoff.kit.event.ReceivedEvent;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.worker.domain.Worker;

/** A follow-up as others get to know it. */
final class FollowUpEvents {

    private FollowUpEvents() {}

    static OutgoingEvent of(FollowUp followUp, @Nullable ReceivedEvent<?> cause) {
        OutgoingEvent event = new OutgoingEvent(
                EventType.FOLLOW_UP.topic(),
                followUp.id().toString(),
                EventType.FOLLOW_UP.cloudEventType(),
                EventType.FOLLOW_UP.dataSchema(),
                followUp.updatedAt(),
                snapshot(followUp));
        return cause == null ? event : event.causedBy(cause);
    }

    static FollowUpSnapshot snapshot(FollowUp followUp) {
        return new FollowUpSnapshot(
                followUp.id(),
                followUp.version(),
                followUp.subject().incidentId(),
                followUp.subject().personIndex(),
                followUp.state().status(),
                followUp.state().statusReason().orElse(null),
                followUp.circumstances().reason(),
                followUp.team(),
                followUp.circumstances().place().area(),
                followUp.circumstances().place().jurisdiction(),
                followUp.state().assignee().map(Worker::account).orElse(null),
                followUp.priority(),
                followUp.circumstances().occurredAt(),
                followUp.circumstances().dueAt(),
                followUp.circumstances().breachAt(),
                followUp.attempts().firstAt(),
                followUp.attempts().count(),
                followUp.state().outcome().orElse(null),
                followUp.createdAt(),
                followUp.updatedAt(),
                followUp.circumstances().exercise(),
                followUp.circumstances().approach(),
                followUp.state().holdUntil().orElse(null),
                followUp.restartedAt(),
                followUp.state().attachedTo().orElse(null),
                followUp.escalation(),
                followUp.state()
                        .standingOffer()
                        .map(offer -> offer.to().account())
                        .orElse(null),
                followUp.subject().isCheckIn() ? followUp.subject().checkInDay() : null,
                followUp.attempts().kitsGiven());
    }
}
