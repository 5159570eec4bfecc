package org.warmhandoff.incident.linking.domain;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.report.domain.AgeRange;
import org.warmhandoff.incident.report.domain.ReportedPerson;

/**
 * What is known of the age. Ages at a scene are often guessed, and a guess is within {@value #GUESSED_WITHIN_YEARS} years nearly
 * always: ranges further apart than that contradict, nearer ones count against by how far they are apart. Ages of different people
 * are taken as spread over 18 to 65 with most between 25 and 45: two exact ones are equal by chance in one pair of 20 (give or take
 * a year), two bands in one of four.
 */
enum AgeRule implements Observation {
    SAME_AGE(new Likelihood(0.85, 0.06), Bearing.EVIDENCE),
    AGES_OVERLAP(new Likelihood(0.88, 0.26), Bearing.EVIDENCE),
    AGES_NEAR(new Likelihood(0.1, 0.2), Bearing.EVIDENCE),
    AGES_APART(new Likelihood(0.02, 0.16), Bearing.EVIDENCE),
    AGES_CONTRADICT(new Likelihood(0.005, 0.35), Bearing.CONFLICT);

    static final int GUESSED_WITHIN_YEARS = 10;
    private static final int NEAR_YEARS = 5;

    private final Likelihood likelihood;
    private final Bearing bearing;

    AgeRule(Likelihood likelihood, Bearing bearing) {
        this.likelihood = likelihood;
        this.bearing = bearing;
    }

    static Optional<AgeRule> compare(ReportedPerson one, ReportedPerson other) {
        AgeRange oneAge = age(one);
        AgeRange otherAge = age(other);
        if (oneAge == null || otherAge == null) {
            return Optional.empty();
        }
        int yearsApart = oneAge.yearsApart(otherAge);
        if (isExact(oneAge) && isExact(otherAge) && yearsApart <= 1) {
            return Optional.of(SAME_AGE);
        }
        if (yearsApart == 0) {
            return Optional.of(AGES_OVERLAP);
        }
        if (yearsApart <= NEAR_YEARS) {
            return Optional.of(AGES_NEAR);
        }
        return Optional.of(yearsApart <= GUESSED_WITHIN_YEARS ? AGES_APART : AGES_CONTRADICT);
    }

    private static @Nullable AgeRange age(ReportedPerson person) {
        return person.age() != null
                ? person.age()
                : AgeRange.of(person.ageBand()).orElse(null);
    }

    private static boolean isExact(AgeRange age) {
        return age.to() != null && age.to() - age.from() <= 1;
    }

    @Override
    public LinkRule rule() {
        return LinkRule.AGE;
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
