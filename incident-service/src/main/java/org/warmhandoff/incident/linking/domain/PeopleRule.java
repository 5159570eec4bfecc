package org.warmhandoff.incident.linking.domain;

import java.util.Optional;

import org.warmhandoff.incident.report.domain.Report;

/**
 * How many people. One in 14 incidents is taken to have several, so that two reports of just one person say nothing, and two
 * that agree on several say much. An agency that saw only the person whom it treated reports one of several. Hospitals and
 * medical examiners report each person alone, so with them the number says nothing.
 */
enum PeopleRule implements Observation {
    SAME_NUMBER_OF_SEVERAL(0.05, 0.005),
    ONE_OF_SEVERAL(0.03, 0.12),
    OTHER_NUMBER(0.01, 0.02);

    static Optional<Observation> compare(Report one, Report other) {
        int fewer = Math.min(one.facts().people().size(), other.facts().people().size());
        int more = Math.max(one.facts().people().size(), other.facts().people().size());
        if (more <= 1 || LinkPolicy.reportsFromElsewhere(one) || LinkPolicy.reportsFromElsewhere(other)) {
            return Optional.empty();
        }
        if (fewer == more) {
            return Optional.of(SAME_NUMBER_OF_SEVERAL);
        }
        return Optional.of(fewer == 1 ? ONE_OF_SEVERAL : OTHER_NUMBER);
    }

    private final Likelihood likelihood;

    PeopleRule(double ifSame, double ifDifferent) {
        this.likelihood = new Likelihood(ifSame, ifDifferent);
    }

    @Override
    public LinkRule rule() {
        return LinkRule.PEOPLE;
    }

    @Override
    public Likelihood likelihood() {
        return likelihood;
    }
}
