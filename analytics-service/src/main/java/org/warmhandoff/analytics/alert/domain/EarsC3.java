package org.warmhandoff.analytics.alert.domain;

/**
 * EARS C3: what C2 says of today and of the two days before, together, so that a slow rise is seen too: C3(t) is the sum of
 * max(0, C2(i) - 1) for i from t-2 to t. An alert from the normal distribution's quantile z on. The limit is the count of today at which
 * that is reached: the baseline's mean, and z less what the two days before have added, in its standard deviations.
 *
 * <p>Source: as {@link EarsC2}. The formula is the documented one: R surveillance 1.20.3 computes the limit from today's count in place of
 * the baseline's mean, against its own help page.
 *
 * @param baseline days, from 3; usually 7
 * @param minSigma least standard deviation, from 0
 * @param alpha share of ordinary days that may be called unusual; usually 0.025
 */
public record EarsC3(int baseline, double minSigma, double alpha) implements AlertRule {

    private static final int GAP = 2;
    private static final int DAYS_BEFORE = 2;

    public EarsC3 {
        new EarsScores(baseline, GAP, minSigma);
        Parameters.requireShare(alpha, "alpha");
    }

    @Override
    public Detector on(CountHistory history) {
        return new Sums(history);
    }

    private final class Sums implements Detector {

        private final CountHistory history;
        private final EarsScores c2 = new EarsScores(baseline, GAP, minSigma);
        private final double z = EarsScores.quantile(alpha);
        private double twoDaysAgo = Double.NaN;
        private double yesterday = Double.NaN;
        private int daysBefore;

        Sums(CountHistory history) {
            this.history = history;
        }

        @Override
        public Detection test(int at) {
            Baseline before = c2.before(history, at);
            if (!c2.isWhole(before)) {
                return Detection.UNTESTED;
            }
            double today = Math.max(0, before.score(history.count(at)) - 1);
            Detection detection =
                    daysBefore < DAYS_BEFORE ? Detection.UNTESTED : detection(before, twoDaysAgo + yesterday, today);
            daysBefore++;
            twoDaysAgo = yesterday;
            yesterday = today;
            return detection;
        }

        /** Where nothing has varied and nothing is allowed for it, the sum is of no numbers. */
        private Detection detection(Baseline before, double added, double today) {
            return new Detection(
                    added + today,
                    before.mean(),
                    before.mean() + before.sigma() * (z - added),
                    Double.NaN,
                    Double.isNaN(added + today) ? Tier.UNTESTED : added + today >= z ? Tier.ALERT : Tier.NONE);
        }
    }
}
