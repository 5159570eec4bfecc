package org.warmhandoff.analytics.alert.domain;

import java.util.List;

/**
 * Areas near each other where more happened in the last days than elsewhere and before let expect.
 *
 * @param areas which of the areas, the one in its middle first
 * @param days how many, of which the last is the last day of all
 * @param logLikelihoodRatio see {@link LikelihoodRatio}
 * @param pValue share of the shuffled histories that hold a cluster as strong, this one among them: no smaller than 1 / (replicates + 1)
 * @param gumbelPValue the same by the extreme value distribution of the shuffled ones, which can be smaller than that
 */
public record Cluster(
        List<Integer> areas,
        int days,
        long observed,
        double expected,
        double logLikelihoodRatio,
        double pValue,
        double gumbelPValue) {

    public Cluster {
        areas = List.copyOf(areas);
    }

    /** So many days pass, when nothing is out of the ordinary and one test is made each day, until one as strong is found. */
    public double recurrenceDays() {
        return 1 / gumbelPValue;
    }
}
