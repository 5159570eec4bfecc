package org.warmhandoff.analytics.alert.domain;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Exponentially weighted moving averages, a slow one for what rises gradually and a quick one for what rises at once: of both, the one that
 * finds the count less likely decides. z(t) = w y(t) + (1 - w) z(t-1) is compared with the mean of a baseline, in standard deviations of
 * such an average; the p-value is that of Student's t with one degree of freedom less than the baseline has days. A z that is an alert is
 * pulled back to what just is none, so that an alert ends with its outbreak. Meant for counts of fewer than ten a day.
 *
 * <p>Source: ESSENCE, as in CDCgov/Rnssp 0.3.1, {@code alert_ewma}: alert below 0.01, watch below 0.05.
 *
 * @param baseline days, from 7; usually 28. A series that is younger is tested from 7 days on
 * @param gap days between the baseline and the count, from 0; usually 2
 * @param slow weight of today in the slow average, above 0; usually 0.4
 * @param quick weight of today in the quick average, up to 1; usually 0.9
 */
public record Ewma(int baseline, int gap, double slow, double quick) implements AlertRule {

    static final double ALERT_BELOW = 0.01;
    static final double WATCH_BELOW = 0.05;

    private static final int SHORTEST = 7;

    public Ewma {
        Parameters.require(baseline >= SHORTEST, "baseline", "from " + SHORTEST);
        Parameters.require(gap >= 0, "gap", "from 0");
        Parameters.require(
                slow > 0 && slow < quick && quick <= 1, "slow", "above 0 and below quick, which is at most 1");
    }

    @Override
    public Detector on(CountHistory history) {
        Average gradual = new Average(slow);
        Average sudden = new Average(quick);
        return at -> {
            double count = history.count(at);
            int[] usual = history.usualBefore(at - gap, baseline);
            if (usual.length < SHORTEST) {
                gradual.take(count);
                sudden.take(count);
                return Detection.UNTESTED;
            }
            Baseline before = Baseline.of(history.counts(usual));
            Detection first = gradual.test(count, before);
            Detection second = sudden.test(count, before);
            return first.pValue() < second.pValue() ? first : second;
        };
    }

    /** One average, which remembers where it stands. */
    private final class Average {

        private final double weight;
        private double value = Double.NaN;

        Average(double weight) {
            this.weight = weight;
        }

        void take(double count) {
            value = Double.isNaN(value) ? count : weight * count + (1 - weight) * value;
        }

        Detection test(double count, Baseline before) {
            int days = before.length();
            TDistribution t = TDistribution.of(days - 1.0);
            double alertFrom = StudentQuantile.above(t, ALERT_BELOW);
            double sigma = sigma(before.sigma(), days, StudentQuantile.above(t, WATCH_BELOW));
            double yesterday = value;
            take(count);
            double statistic = (value - before.mean()) / sigma;
            if (Math.abs(statistic) > alertFrom) {
                value = before.mean() + Math.signum(statistic) * alertFrom * sigma;
            }
            double pValue = t.survivalProbability(statistic);
            return new Detection(
                    statistic,
                    before.mean(),
                    (before.mean() + alertFrom * sigma - (1 - weight) * yesterday) / weight,
                    pValue,
                    Tier.of(pValue, ALERT_BELOW, WATCH_BELOW));
        }

        /** Standard deviation of such an average about the mean of so many days, and what keeps it from 0 where little happens. */
        private double sigma(double sigma, int days, double watchFrom) {
            double correction = Math.sqrt(weight / (2 - weight)
                    + 1.0 / days
                    - 2 * Math.pow(1 - weight, gap + 1.0) * (1 - Math.pow(1 - weight, days)) / days);
            double constant =
                    (0.1289 - (0.2414 - 0.1826 * Math.pow(1 - weight, 4)) * Math.log(10 * 0.05)) * (weight / watchFrom);
            double least = (weight / watchFrom) * (0.01 + 0.05 * Math.pow(1 - weight, 2));
            return Math.max(least, sigma * correction + constant);
        }
    }
}
