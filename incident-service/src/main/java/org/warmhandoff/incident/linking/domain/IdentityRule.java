package org.warmhandoff.incident.linking.domain;

import java.util.Optional;

import org.warmhandoff.incident.report.domain.ReportedPerson;

/**
 * The blind index of the vault: the same reference for the same name and birth date. For people without a reference it says
 * nothing, for or against: whoever is not known is many people.
 *
 * <p>Two reports that both know the person agree in 9 of 10 pairs of one incident, because a name spelled another way gets
 * another reference; that is why two references are a question and not an exclusion. Among different incidents within the search
 * it is one pair in 500: the same person again within hours.
 */
enum IdentityRule implements Observation {
    SAME_KNOWN_PERSON(new Likelihood(0.9, 0.002), Bearing.EVIDENCE),
    DIFFERENT_KNOWN_PEOPLE(new Likelihood(0.06, 0.998), Bearing.CONFLICT);

    private final Likelihood likelihood;
    private final Bearing bearing;

    IdentityRule(Likelihood likelihood, Bearing bearing) {
        this.likelihood = likelihood;
        this.bearing = bearing;
    }

    static Optional<IdentityRule> compare(ReportedPerson one, ReportedPerson other) {
        if (one.personRef() == null || other.personRef() == null) {
            return Optional.empty();
        }
        return Optional.of(one.personRef().equals(other.personRef()) ? SAME_KNOWN_PERSON : DIFFERENT_KNOWN_PEOPLE);
    }

    @Override
    public LinkRule rule() {
        return LinkRule.IDENTITY;
    }

    @Override
    public Likelihood likelihood() {
        return likelihood;
    }

    @Override
    public Bearing bearing() {
        return bearing;
    }
}
