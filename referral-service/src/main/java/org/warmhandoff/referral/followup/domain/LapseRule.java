package org.warmhandoff.referral.followup.domain;

import java.util.List;
import java.util.Optional;

import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.IncidentStatus;

/**
 * When an incident does not ask for outreach to one of its people, or no longer does.
 *
 * @param reason what the follow-up then says
 * @param condition when it is so
 */
record LapseRule(LapseReason reason, Condition condition) {

    /** What a rule looks at. */
    @FunctionalInterface
    interface Condition {

        /**
         * @param person by index
         * @param begun whether somebody has begun to work on the person's follow-up
         */
        boolean holds(Incident incident, int person, boolean begun);
    }

    static final LapseRule WITHDRAWN = new LapseRule(
            LapseReason.INCIDENT_WITHDRAWN, (incident, person, begun) -> incident.status() == IncidentStatus.WITHDRAWN);

    /** A merged incident that names its survivor is answered as part of that one. One that names none serves nobody. */
    static final LapseRule MERGED_INTO_NOTHING_KNOWN = new LapseRule(
            LapseReason.INCIDENT_MERGED, (incident, person, begun) -> incident.status() == IncidentStatus.MERGED);

    /** Who asks for support has not asked less because it was no overdose: this says something of overdoses only. */
    static final LapseRule RULED_OUT = new LapseRule(
            LapseReason.INCIDENT_RULED_OUT,
            (incident, person, begun) ->
                    incident.kind() == IncidentKind.OVERDOSE && incident.classification() == Classification.RULED_OUT);

    /** Naloxone given is no overdose by itself. A correction to an overdose opens a follow-up. */
    static final LapseRule OF_A_KIND_WITHOUT_OUTREACH = new LapseRule(
            LapseReason.INCIDENT_RULED_OUT, (incident, person, begun) -> ReasonRule.isWithoutOutreach(incident.kind()));

    static final LapseRule PERSON_REMOVED =
            new LapseRule(LapseReason.PERSON_REMOVED, (incident, person, begun) -> incident.person(person)
                    .isEmpty());

    /**
     * What was first reported long after it happened counts and wakes nobody. Where a correction of the time makes it so, a
     * follow-up that somebody has claimed or tried goes on: a person who was spoken to is not dropped over a date.
     */
    static final LapseRule BACKFILL =
            new LapseRule(LapseReason.INCIDENT_BACKFILL, (incident, person, begun) -> incident.backfill() && !begun);

    /** In the order in which they are asked. */
    static List<LapseRule> all() {
        return List.of(
                WITHDRAWN, MERGED_INTO_NOTHING_KNOWN, RULED_OUT, OF_A_KIND_WITHOUT_OUTREACH, PERSON_REMOVED, BACKFILL);
    }

    static Optional<LapseReason> firstFor(Incident incident, int person, boolean begun) {
        return all().stream()
                .filter(rule -> rule.condition.holds(incident, person, begun))
                .map(LapseRule::reason)
                .findFirst();
    }
}
