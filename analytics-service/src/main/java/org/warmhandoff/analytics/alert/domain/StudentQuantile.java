package org.warmhandoff.analytics.alert.domain;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Quantiles of Student's t, to five digits as ESSENCE has them. To find one takes longer than all else that a rule does, and only few are
 * ever asked for, so they are kept.
 */
final class StudentQuantile {

    private record Asked(double freedom, double alpha) {}

    private static final Map<Asked, Double> FOUND = new ConcurrentHashMap<>();

    private StudentQuantile() {}

    /** @param alpha how likely what is above it is */
    static double above(TDistribution t, double alpha) {
        return FOUND.computeIfAbsent(
                new Asked(t.getDegreesOfFreedom(), alpha),
                asked -> Math.rint(t.inverseSurvivalProbability(asked.alpha()) * 1e5) / 1e5);
    }
}
