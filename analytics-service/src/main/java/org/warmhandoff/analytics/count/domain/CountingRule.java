package org.warmhandoff.analytics.count.domain;

import java.util.Arrays;
import java.util.function.Predicate;

import org.warmhandoff.contracts.incident.Classification;
import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.contracts.incident.IncidentSnapshot;
import org.warmhandoff.contracts.incident.IncidentStatus;

/** What makes an incident count: every rule must hold. */
public enum CountingRule {
    /** Other kinds of incident are none of these counts' business. */
    IS_AN_OVERDOSE(incident -> incident.kind() == IncidentKind.OVERDOSE),

    /** A withdrawn incident did not happen as reported; a merged one is counted as part of another. */
    STILL_STANDS(incident -> incident.status() == IncidentStatus.ACTIVE),

    /** Naloxone given does not make an overdose: an incident that was looked at and ruled out leaves every count. */
    WAS_NOT_RULED_OUT(incident -> incident.classification() != Classification.RULED_OUT);

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
