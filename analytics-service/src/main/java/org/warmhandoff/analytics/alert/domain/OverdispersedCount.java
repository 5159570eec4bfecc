package org.warmhandoff.analytics.alert.domain;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * Counts whose variance is a multiple of their mean: negative binomial, and Poisson when it is the mean itself.
 *
 * <p>P(X ≥ k) of a negative binomial with size r and probability p is 1 - I_p(r, k); r = mean / (dispersion - 1), p = 1 / dispersion. The
 * library's own distribution takes whole sizes only.
 *
 * @param dispersion from 1
 */
record OverdispersedCount(double mean, double dispersion) {

    /** How likely so many or more are. */
    double atLeast(long count) {
        if (count <= 0) {
            return 1;
        }
        return dispersion > 1
                ? RegularizedBeta.complement(1 / dispersion, mean / (dispersion - 1), count)
                : PoissonDistribution.of(mean).survivalProbability((int) count - 1);
    }

    /** The least count that no more than this share is above. */
    long upperQuantile(double alpha) {
        long below = -1;
        long above = (long) Math.ceil(mean) + 1;
        while (atLeast(above + 1) > alpha) {
            below = above;
            above *= 2;
        }
        while (above - below > 1) {
            long middle = below + (above - below) / 2;
            if (atLeast(middle + 1) > alpha) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return above;
    }
}
