package org.warmhandoff.referral.followup.domain;

import java.time.Instant;

import org.warmhandoff.contracts.followup.FollowUpReason;

/**
 * What the incident says about a follow-up. A correction of the incident replaces it.
 *
 * @param occurredAt when the overdose happened, or the support was asked for, to the microsecond, as PostgreSQL keeps it
 * @param dueAt when the first attempt is due
 * @param breachAt when a missing first attempt counts against the service
 * @param exercise true when it happened in an exercise
 */
public record Circumstances(
        FollowUpReason reason, Place place, Instant occurredAt, Instant dueAt, Instant breachAt, boolean exercise) {

    static Circumstances of(Incident incident, Incident.Person person, FollowUpTimes times) {
        return new Circumstances(
                ReasonRule.reasonFor(incident.kind(), person.outcome()),
                incident.place(),
                incident.occurredAt(),
                times.dueAt(incident.occurredAt()),
                times.breachAt(incident.occurredAt()),
                incident.exercise());
    }
}
