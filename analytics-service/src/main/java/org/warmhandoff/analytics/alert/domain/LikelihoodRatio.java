package org.warmhandoff.analytics.alert.domain;

/**
 * How much likelier what was seen in a part is when the part has a rate of its own than when all have one: for c of C events where E were
 * to be expected, (c / E)^c ((C - c) / (C - E))^(C - c), and 1 where there were no more than expected.
 *
 * <p>Source: Kulldorff (1997), A spatial scan statistic, Commun Stat Theory Methods 26; the same for space and time in Kulldorff et al.
 * (2005), PLoS Med 2:e59.
 */
final class LikelihoodRatio {

    private LikelihoodRatio() {}

    /**
     * Its natural logarithm; 0 where there were no more events than expected.
     *
     * @param observed c, from 0 to the total
     * @param expected E, above 0
     * @param total C
     */
    static double log(double observed, double expected, double total) {
        if (observed <= expected) {
            return 0;
        }
        double outside = total - observed;
        return observed * Math.log(observed / expected)
                + (outside > 0 ? outside * Math.log(outside / (total - expected)) : 0);
    }
}
