package org.warmhandoff.referral.followup.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;

/**
 * When an incident does not ask for outreach to one of its people, or no longer does.
 *
 * @param reason what the follow-up then says
 * @param applies to an incident and a person, by index
 */
record LapseRule(LapseReason reason, BiPredicate<IncidentSnapshot, Integer> applies) {

    static final LapseRule WITHDRAWN_OR_MERGED = new LapseRule(
            LapseReason.INCIDENT_WITHDRAWN, (incident, person) -> incident.status() != IncidentStatus.ACTIVE);

    static final LapseRule RULED_OUT = new LapseRule(
            LapseReason.INCIDENT_RULED_OUT,
            (incident, person) -> incident.classification() == Classification.RULED_OUT);

    static final LapseRule PERSON_REMOVED =
            new LapseRule(LapseReason.PERSON_REMOVED, (incident, person) -> incident.people().stream()
                    .noneMatch(one -> one.index() == person));

    /** In the order in which they are asked. */
    static List<LapseRule> all() {
        return List.of(WITHDRAWN_OR_MERGED, RULED_OUT, PERSON_REMOVED);
    }

    static Optional<LapseReason> firstFor(IncidentSnapshot incident, int person) {
        return all().stream()
                .filter(rule -> rule.applies.test(incident, person))
                .map(LapseRule::reason)
                .findFirst();
    }
}
