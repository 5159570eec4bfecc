package org.warmhandoff.incident.linking.domain;

import java.util.Optional;

import org.warmhandoff.contracts.incident.Gender;
import org.warmhandoff.incident.report.domain.ReportedPerson;

/**
 * Gender as reported. Seven of ten people are taken to be reported as men, so that two people at random agree in 58 of 100 pairs;
 * one record in 100 is wrong. Female against male contradicts; anything else that differs says nothing, because a responder's
 * guess and a person's own word differ.
 */
enum GenderRule implements Observation {
    SAME_GENDER(new Likelihood(0.985, 0.58), Bearing.EVIDENCE),
    FEMALE_AGAINST_MALE(new Likelihood(0.01, 0.42), Bearing.CONFLICT);

    private final Likelihood likelihood;
    private final Bearing bearing;

    GenderRule(Likelihood likelihood, Bearing bearing) {
        this.likelihood = likelihood;
        this.bearing = bearing;
    }

    static Optional<GenderRule> compare(ReportedPerson one, ReportedPerson other) {
        if (one.gender() == Gender.UNKNOWN || other.gender() == Gender.UNKNOWN) {
            return Optional.empty();
        }
        if (one.gender() == other.gender()) {
            return Optional.of(SAME_GENDER);
        }
        return isFemaleOrMale(one.gender()) && isFemaleOrMale(other.gender())
                ? Optional.of(FEMALE_AGAINST_MALE)
                : Optional.empty();
    }

    private static boolean isFemaleOrMale(Gender gender) {
        return gender == Gender.FEMALE || gender == Gender.MALE;
    }

    @Override
    public LinkRule rule() {
        return LinkRule.GENDER;
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
