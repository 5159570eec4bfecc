package org.warmhandoff.incident.linking.domain;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.incident.report.domain.Report;

/**
 * Whether a report that lists who went there lists the other reporter's kind of agency. Lists are often incomplete: of pairs of one
 * incident 80 of 100 name it, of others half.
 */
enum ResponderRule implements Observation {
    NAMED_AS_RESPONDER(new Likelihood(0.8, 0.5)),
    NOT_NAMED_AS_RESPONDER(new Likelihood(0.2, 0.5));

    private static final Set<AgencyType> GO_TO_THE_SCENE =
            EnumSet.of(AgencyType.EMS, AgencyType.FIRE, AgencyType.POLICE);

    private final Likelihood likelihood;

    ResponderRule(Likelihood likelihood) {
        this.likelihood = likelihood;
    }

    static Optional<Observation> compare(Report one, Report other) {
        Optional<ResponderRule> byOne = listed(one, other);
        Optional<ResponderRule> byOther = listed(other, one);
        if (byOne.equals(Optional.of(NOT_NAMED_AS_RESPONDER))) {
            return Optional.of(NOT_NAMED_AS_RESPONDER);
        }
        return byOther.or(() -> byOne).map(seen -> seen);
    }

    private static Optional<ResponderRule> listed(Report list, Report reporter) {
        AgencyType type = reporter.source().agencyType();
        if (list.facts().responders().isEmpty()
                || !GO_TO_THE_SCENE.contains(type)
                || type == list.source().agencyType()) {
            return Optional.empty();
        }
        return Optional.of(list.facts().responders().contains(type) ? NAMED_AS_RESPONDER : NOT_NAMED_AS_RESPONDER);
    }

    @Override
    public LinkRule rule() {
        return LinkRule.RESPONDERS;
    }

    @Override
    public Likelihood likelihood() {
        return likelihood;
    }
}
