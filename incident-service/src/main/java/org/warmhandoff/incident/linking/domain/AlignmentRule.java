package org.warmhandoff.incident.linking.domain;

import java.util.List;
import java.util.Optional;

import org.warmhandoff.incident.report.domain.Report;
import org.warmhandoff.incident.report.domain.ReportedPerson;

/**
 * Whether the people of the report with fewer can all be people of the other, where one of them has several: none is male here and
 * female there, of ages that contradict, or known as somebody else. Taken as contradicted in one of 200 pairs of one incident, by
 * a wrong record, and in three of ten pairs of different ones.
 */
enum AlignmentRule implements Observation {
    PEOPLE_CONTRADICT;

    static Optional<Observation> compare(Report one, Report other) {
        List<ReportedPerson> fewer = one.facts().people();
        List<ReportedPerson> more = other.facts().people();
        if (fewer.size() > more.size()) {
            return compare(other, one);
        }
        return PersonAlignment.aligned(more, fewer) < fewer.size() ? Optional.of(PEOPLE_CONTRADICT) : Optional.empty();
    }

    @Override
    public LinkRule rule() {
        return LinkRule.ALIGNMENT;
    }

    @Override
    public Likelihood likelihood() {
        return new Likelihood(0.005, 0.3);
    }

    @Override
    public Bearing bearing() {
        return Bearing.CONFLICT;
    }
}
