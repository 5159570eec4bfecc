package org.warmhandoff.incident.linking.domain;

import java.util.Optional;

import org.warmhandoff.incident.report.domain.Report;

/**
 * An agency makes one record of one event, so two of its records are two events until a person says otherwise. Taken as: one pair
 * of one incident in 50 (two units, two records), against 45 of 100 pairs of different incidents, since one agency sends half of
 * all reports. A person is therefore asked only where time, place and people agree closely. Two agencies of one kind are seldom at
 * one event (an ambulance from the next county, sheriff and city police, a transfer between hospitals): 6 against 35 of 100.
 */
enum AgencyRule implements Observation {
    SAME_AGENCY(new Likelihood(0.02, 0.45), Bearing.CONFLICT),
    SAME_KIND_OF_AGENCY(new Likelihood(0.06, 0.35), Bearing.EVIDENCE);

    private final Likelihood likelihood;
    private final Bearing bearing;

    AgencyRule(Likelihood likelihood, Bearing bearing) {
        this.likelihood = likelihood;
        this.bearing = bearing;
    }

    static Optional<Observation> compare(Report one, Report other) {
        if (one.source().agency().equals(other.source().agency())) {
            return Optional.of(SAME_AGENCY);
        }
        return one.source().agencyType() == other.source().agencyType()
                ? Optional.of(SAME_KIND_OF_AGENCY)
                : Optional.empty();
    }

    @Override
    public LinkRule rule() {
        return LinkRule.AGENCY;
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
