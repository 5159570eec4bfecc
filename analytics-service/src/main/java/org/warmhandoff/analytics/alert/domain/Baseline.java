package org.warmhandoff.analytics.alert.domain;

import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/**
 * What counts were like before.
 *
 * @param length how many counts it is made of
 * @param sigma sample standard deviation (divisor n - 1)
 */
record Baseline(int length, double mean, double sigma) {

    static Baseline of(double[] counts) {
        return new Baseline(
                counts.length,
                Mean.of(counts).getAsDouble(),
                StandardDeviation.of(counts).getAsDouble());
    }

    /**
     * The usual counts that end some time before a count.
     *
     * @param length how many; fewer when there are not so many
     * @param gap how many between them and the count are left out
     */
    static Baseline before(CountHistory history, int at, int length, int gap) {
        return of(history.counts(history.usualBefore(at - gap, length)));
    }

    Baseline withSigmaOfAtLeast(double least) {
        return new Baseline(length, mean, Math.max(sigma, least));
    }

    /** How many standard deviations a count is above the mean. */
    double score(double count) {
        return (count - mean) / sigma;
    }
}
