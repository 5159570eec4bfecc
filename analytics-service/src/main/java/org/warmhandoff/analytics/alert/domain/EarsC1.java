package org.warmhandoff.analytics.alert.domain;

/**
 * EARS C1: a count against the days right before it: with a baseline of seven, C1(t) is Y(t) less the mean of Y(t-7) to Y(t-1), over their standard deviation. An alert above the normal distribution's quantile.
 *
 * <p>Source: Hutwagner, Thompson, Seeman and Treadwell (2003), The bioterrorism preparedness and response Early Aberration Reporting System,
 * J Urban Health 80; as documented in R surveillance, {@code earsC}.
 *
 * @param baseline days, from 3; usually 7
 * @param minSigma least standard deviation, from 0: where nothing ever happens it is 0, and the first event would be infinitely unusual
 * @param alpha share of ordinary days that may be called unusual; usually 0.001
 */
public record EarsC1(int baseline, double minSigma, double alpha) implements AlertRule {

    private static final int GAP = 0;

    public EarsC1 {
        new EarsScores(baseline, GAP, minSigma);
        Parameters.requireShare(alpha, "alpha");
    }

    @Override
    public Detector on(CountHistory history) {
        return new EarsScores(baseline, GAP, minSigma).on(history, alpha);
    }
}
