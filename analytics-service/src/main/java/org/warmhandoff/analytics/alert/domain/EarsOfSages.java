package org.warmhandoff.analytics.alert.domain;

/**
 * EARS as the Johns Hopkins University Applied Physics Laboratory computes it: one standard deviation is taken off before a count is
 * weighed, S(t) = max(0, Y(t) - mean - sigma) / sigma, and an alert is given from 2 on. C3 adds the S of the two days before, where a day
 * that reached 2 itself adds nothing any more.
 *
 * <p>Source: sages-health/sages, {@code Ears.py} (Apache-2.0).
 *
 * @param variant which days the baseline of seven is, and whether the days before are added
 */
public record EarsOfSages(Variant variant) implements AlertRule {

    private static final int BASELINE = 7;
    private static final double MIN_SIGMA = 0.1;
    private static final double THRESHOLD = 2;

    /** The three of them. */
    public enum Variant {
        C1(0, false),
        C2(2, false),
        C3(2, true);

        private final int gap;
        private final boolean sums;

        Variant(int gap, boolean sums) {
            this.gap = gap;
            this.sums = sums;
        }
    }

    @Override
    public Detector on(CountHistory history) {
        return new Sums(history);
    }

    private final class Sums implements Detector {

        private final CountHistory history;
        private double twoDaysAgo;
        private double yesterday;

        Sums(CountHistory history) {
            this.history = history;
        }

        @Override
        public Detection test(int at) {
            Baseline before =
                    Baseline.before(history, at, BASELINE, variant.gap).withSigmaOfAtLeast(MIN_SIGMA);
            if (before.length() < BASELINE) {
                return Detection.UNTESTED;
            }
            double today = Math.max(0, before.score(history.count(at)) - 1);
            double added = variant.sums ? twoDaysAgo + yesterday : 0;
            twoDaysAgo = yesterday;
            yesterday = today >= THRESHOLD ? 0 : today;
            return new Detection(
                    today + added,
                    before.mean(),
                    before.mean() + before.sigma() * (1 + Math.max(0, THRESHOLD - added)),
                    Double.NaN,
                    today + added >= THRESHOLD ? Tier.ALERT : Tier.NONE);
        }
    }
}
