package org.warmhandoff.incident.linking.domain;

import java.util.Optional;

import org.warmhandoff.incident.report.domain.Report;

/** What happened in an exercise did not happen: it is never one incident with anything live. */
enum ExerciseRule implements Observation {
    EXERCISE_AGAINST_LIVE;

    static Optional<Observation> compare(Report one, Report other) {
        return one.exercise() == other.exercise() ? Optional.empty() : Optional.of(EXERCISE_AGAINST_LIVE);
    }

    @Override
    public LinkRule rule() {
        return LinkRule.EXERCISE;
    }

    /** Evens: what excludes needs no points. */
    @Override
    public Likelihood likelihood() {
        return new Likelihood(1, 1);
    }

    @Override
    public Bearing bearing() {
        return Bearing.EXCLUSION;
    }
}
