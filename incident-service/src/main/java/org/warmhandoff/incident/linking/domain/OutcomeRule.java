package org.warmhandoff.incident.linking.domain;

import java.util.Optional;

import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.contracts.incident.Outcome;
import org.warmhandoff.incident.report.domain.Report;

/**
 * Whether the one person of each report survived. One in ten overdoses is taken to be fatal, so that two deaths agree by chance in
 * one pair of 100. Whom a hospital or a medical examiner reports dead may have left the scene alive; whom those at the scene
 * report dead nobody else can report alive, unless one of them is wrong or speaks of another person.
 */
enum OutcomeRule implements Observation {
    BOTH_FATAL(new Likelihood(0.095, 0.01), Bearing.EVIDENCE),
    BOTH_NONFATAL(new Likelihood(0.87, 0.81), Bearing.EVIDENCE),
    DIED_LATER(new Likelihood(0.03, 0.09), Bearing.EVIDENCE),
    ALIVE_AFTER_DEATH(new Likelihood(0.005, 0.09), Bearing.CONFLICT);

    private final Likelihood likelihood;
    private final Bearing bearing;

    OutcomeRule(Likelihood likelihood, Bearing bearing) {
        this.likelihood = likelihood;
        this.bearing = bearing;
    }

    /** For reports of one person each. */
    static Optional<Observation> compare(Report one, Report other) {
        Outcome ofOne = one.facts().people().get(0).outcome();
        Outcome ofOther = other.facts().people().get(0).outcome();
        if (ofOne == Outcome.UNKNOWN || ofOther == Outcome.UNKNOWN) {
            return Optional.empty();
        }
        if (ofOne == ofOther) {
            return Optional.of(ofOne == Outcome.FATAL ? BOTH_FATAL : BOTH_NONFATAL);
        }
        return Optional.of(ofOne == Outcome.FATAL ? deathAgainstLife(one, other) : deathAgainstLife(other, one));
    }

    private static OutcomeRule deathAgainstLife(Report fatal, Report nonfatal) {
        AgencyType sawDeath = fatal.source().agencyType();
        AgencyType sawLife = nonfatal.source().agencyType();
        boolean sawLater = sawDeath == AgencyType.MEDICAL_EXAMINER
                || (sawDeath == AgencyType.HOSPITAL && sawLife != AgencyType.MEDICAL_EXAMINER);
        return sawLater ? DIED_LATER : ALIVE_AFTER_DEATH;
    }

    @Override
    public LinkRule rule() {
        return LinkRule.OUTCOME;
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
