package org.warmhandoff.analytics.alert.domain;

import org.apache.commons.statistics.descriptive.Mean;

/**
 * What counts were above the expected is added up, so that many small excesses are seen that no single day shows:
 * S(t) = max(0, S(t-1) + x(t) - k), with x(t) = (Y(t) - m) / √m. An alert from h on. It is not reset by an alert, and falls by itself
 * when the excess is over.
 *
 * <p>Source: Rossi, Lampugnani and Marchi (1999), An approximate CUSUM procedure for surveillance of health events, Stat Med 18; as in R
 * surveillance, {@code algo.cusum} with the standard transformation.
 *
 * @param training how many counts at the beginning give the mean m; they are not tested
 * @param reference k, in standard deviations; usually 1.04
 * @param decision h; usually 2.26
 */
public record Cusum(int training, double reference, double decision) implements AlertRule {

    public Cusum {
        Parameters.require(training >= 1, "training", "from 1");
        Parameters.require(reference >= 0, "reference", "from 0");
        Parameters.require(decision > 0, "decision", "above 0");
    }

    @Override
    public Detector on(CountHistory history) {
        if (history.size() <= training) {
            return at -> Detection.UNTESTED;
        }
        double mean = Mean.of(history.counts(0, training)).getAsDouble();
        return mean == 0 ? at -> Detection.UNTESTED : new Sum(history, mean);
    }

    private final class Sum implements Detector {

        private final CountHistory history;
        private final double mean;
        private double sum;

        Sum(CountHistory history, double mean) {
            this.history = history;
            this.mean = mean;
        }

        @Override
        public Detection test(int at) {
            if (at < training) {
                return Detection.UNTESTED;
            }
            double sigma = Math.sqrt(mean);
            double limit = Math.ceil(sigma * (decision + reference - sum) + mean);
            sum = Math.max(0, sum + (history.count(at) - mean) / sigma - reference);
            return new Detection(sum, mean, Math.max(0, limit), Double.NaN, sum >= decision ? Tier.ALERT : Tier.NONE);
        }
    }
}
