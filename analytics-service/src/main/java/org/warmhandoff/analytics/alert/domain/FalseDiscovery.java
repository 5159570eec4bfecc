package org.warmhandoff.analytics.alert.domain;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Keeps false alerts rare when many areas are tested at once: of all areas that are called unusual together, no more than the given share
 * is expected to be ordinary.
 *
 * <p>Source: Benjamini and Hochberg (1995), Controlling the false discovery rate, J R Stat Soc B 57.
 *
 * @param share q, above 0 and below 1; usually 0.05
 */
public record FalseDiscovery(double share) {

    public FalseDiscovery {
        Parameters.requireShare(share, "share");
    }

    /**
     * Which of the tests stand.
     *
     * @param pValues NaN for what was not tested, which stands for nothing and does not count
     */
    public boolean[] stand(double[] pValues) {
        double[] sorted =
                Arrays.stream(pValues).filter(p -> !Double.isNaN(p)).sorted().toArray();
        double limit = IntStream.rangeClosed(1, sorted.length)
                .filter(rank -> sorted[rank - 1] <= share * rank / sorted.length)
                .mapToDouble(rank -> sorted[rank - 1])
                .max()
                .orElse(-1);
        boolean[] stand = new boolean[pValues.length];
        for (int test = 0; test < pValues.length; test++) {
            stand[test] = pValues[test] <= limit;
        }
        return stand;
    }
}
