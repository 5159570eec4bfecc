package org.warmhandoff.analytics.count.domain;

import java.util.Arrays;
import java.util.function.Predicate;

import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;

/** What makes an incident count: every rule must hold. */
public enum CountingRule {
    /** Requests for support, and what is none of the kinds, are none of these counts' business. */
    IS_OF_A_KIND_THAT_ADDS(incident -> !IncidentTally.of(incident).equals(Tally.NONE)),

    /** Nobody overdosed in an exercise. */
    IS_NO_EXERCISE(incident -> !Boolean.TRUE.equals(incident.exercise())),

    /** A withdrawn incident did not happen as reported; a merged one is counted as part of another. Either may stand again. */
    STILL_STANDS(incident -> incident.status() == IncidentStatus.ACTIVE),

    /**
     * Naloxone given does not make an overdose: one that was looked at and ruled out leaves every count. Where naloxone
     * given is all that was reported, this says nothing new, and its doses stay.
     */
    WAS_NOT_RULED_OUT(incident ->
            incident.kind() != IncidentKind.OVERDOSE || incident.classification() != Classification.RULED_OUT);

    private final Predicate<IncidentSnapshot> rule;

    CountingRule(Predicate<IncidentSnapshot> rule) {
        this.rule = rule;
    }

    public boolean holdsFor(IncidentSnapshot incident) {
        return rule.test(incident);
    }

    /** True when the incident belongs in the counts. */
    public static boolean allHoldFor(IncidentSnapshot incident) {
        return Arrays.stream(values()).allMatch(rule -> rule.holdsFor(incident));
    }
}
