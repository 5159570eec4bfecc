package org.warmhandoff.analytics.alert.domain;

/**
 * Day by day the regression where weeks have a rhythm that it fits (adjusted R² of 0.60 or more), and the averages where they have none.
 *
 * <p>Source: ESSENCE, as in CDCgov/Rnssp 0.3.1, {@code alert_switch}.
 *
 * @param baseline of both; see {@link AdaptiveRegression}
 * @param gap of both
 * @param slow see {@link Ewma}
 * @param quick see {@link Ewma}
 */
public record RegressionOrEwma(int baseline, int gap, double slow, double quick) implements AlertRule {

    private static final double FITS = 0.60;

    public RegressionOrEwma {
        new AdaptiveRegression(baseline, gap);
        new Ewma(baseline, gap, slow, quick);
    }

    @Override
    public Detector on(CountHistory history) {
        AdaptiveRegression.Fits fits = new AdaptiveRegression(baseline, gap).fits(history);
        Detector averages = new Ewma(baseline, gap, slow, quick).on(history);
        return at -> {
            AdaptiveRegression.Fitted fitted = fits.at(at);
            Detection average = averages.test(at);
            return fitted.fit() >= FITS ? fitted.detection() : average;
        };
    }
}
