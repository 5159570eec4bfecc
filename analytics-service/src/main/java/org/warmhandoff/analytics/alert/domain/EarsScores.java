package org.warmhandoff.analytics.alert.domain;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What C1, C2 and C3 have in common: each count in standard deviations above a moving baseline.
 *
 * @param gap days between the baseline and the count
 */
record EarsScores(int baseline, int gap, double minSigma) {

    static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    EarsScores {
        Parameters.require(baseline >= 3, "baseline", "from 3");
        Parameters.require(minSigma >= 0, "minSigma", "from 0");
    }

    /** @return a shorter one when there are not so many counts yet */
    Baseline before(CountHistory history, int at) {
        return Baseline.before(history, at, baseline, gap).withSigmaOfAtLeast(minSigma);
    }

    boolean isWhole(Baseline before) {
        return before.length() == baseline;
    }

    AlertRule.Detector on(CountHistory history, double alpha) {
        double z = quantile(alpha);
        return at -> {
            Baseline before = before(history, at);
            return isWhole(before) ? test(history.count(at), before, z) : Detection.UNTESTED;
        };
    }

    private static Detection test(double count, Baseline before, double z) {
        double score = before.score(count);
        double limit = before.mean() + z * before.sigma();
        return new Detection(
                score, before.mean(), limit, NORMAL.survivalProbability(score), count > limit ? Tier.ALERT : Tier.NONE);
    }

    static double quantile(double alpha) {
        Parameters.requireShare(alpha, "alpha");
        return NORMAL.inverseSurvivalProbability(alpha);
    }
}
