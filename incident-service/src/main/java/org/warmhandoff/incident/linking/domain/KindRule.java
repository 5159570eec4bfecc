package org.warmhandoff.incident.linking.domain;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.warmhandoff.contracts.incident.IncidentKind;
import org.warmhandoff.incident.report.domain.Report;

/**
 * An overdose and naloxone given without one are two views of one event. That somebody asks for support is no event at a scene:
 * time and place say little of it, so two such requests are never linked without a person, and one is hardly ever the same as an
 * overdose (taken as one in a hundred among pairs of one incident, and as one in ten among others).
 */
enum KindRule implements Observation {
    BOTH_ASK_FOR_SUPPORT(new Likelihood(1, 1)),
    EVENT_AGAINST_REQUEST(new Likelihood(0.01, 0.1));

    private static final Set<IncidentKind> REQUESTS =
            EnumSet.of(IncidentKind.SELF_REFERRAL, IncidentKind.OUTREACH_REQUEST);

    private final Likelihood likelihood;

    KindRule(Likelihood likelihood) {
        this.likelihood = likelihood;
    }

    static Optional<Observation> compare(Report one, Report other) {
        boolean oneAsks = REQUESTS.contains(one.facts().kind());
        boolean otherAsks = REQUESTS.contains(other.facts().kind());
        if (oneAsks != otherAsks) {
            return Optional.of(EVENT_AGAINST_REQUEST);
        }
        return oneAsks ? Optional.of(BOTH_ASK_FOR_SUPPORT) : Optional.empty();
    }

    @Override
    public LinkRule rule() {
        return LinkRule.KIND;
    }

    @Override
    public Likelihood likelihood() {
        return likelihood;
    }

    @Override
    public Bearing bearing() {
        return Bearing.CONFLICT;
    }
}
