package org.warmhandoff.referral.followup.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.warmhandoff.contracts.followup.FollowUpReason;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.PersonSnapshot;

/**
 * What the incident says about a follow-up. A correction of the incident replaces it.
 *
 * @param occurredAt when the overdose happened, to the microsecond, as PostgreSQL keeps it
 * @param dueAt when the first attempt is due
 * @param breachAt when a missing first attempt counts against the service
 */
public record Circumstances(FollowUpReason reason, Place place, Instant occurredAt, Instant dueAt, Instant breachAt) {

    static Circumstances of(IncidentSnapshot incident, PersonSnapshot person, FollowUpTimes times) {
        Instant occurredAt = incident.occurredAt().truncatedTo(ChronoUnit.MICROS);
        return new Circumstances(
                ReasonRule.reasonFor(person.outcome()),
                new Place(incident.area(), incident.jurisdiction()),
                occurredAt,
                times.dueAt(occurredAt),
                times.breachAt(occurredAt));
    }
}
