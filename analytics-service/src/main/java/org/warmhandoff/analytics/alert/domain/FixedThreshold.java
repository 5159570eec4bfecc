package org.warmhandoff.analytics.alert.domain;

/**
 * An alert whenever a count reaches a number that somebody has chosen, as spike alerts of ODMAP are set. It knows no baseline: in a large
 * area it never ends, and in a small one it never begins.
 *
 * @param threshold from 1
 */
public record FixedThreshold(int threshold) implements AlertRule {

    public FixedThreshold {
        Parameters.require(threshold >= 1, "threshold", "from 1");
    }

    @Override
    public Detector on(CountHistory history) {
        return at -> {
            double count = history.count(at);
            return new Detection(
                    count, Double.NaN, threshold - 1.0, Double.NaN, count >= threshold ? Tier.ALERT : Tier.NONE);
        };
    }
}
