package org.warmhandoff.analytics.alert.domain;

/**
 * EARS C2: a count against days that end three days before it, so that the beginning of an outbreak does not raise its own baseline: with a baseline of seven, C2(t) is Y(t) less the mean of Y(t-9) to Y(t-3), over their standard deviation. An alert above the normal distribution's quantile.
 *
 * <p>Source: Hutwagner, Thompson, Seeman and Treadwell (2003), The bioterrorism preparedness and response Early Aberration Reporting System,
 * J Urban Health 80; as documented in R surveillance, {@code earsC}.
 *
 * @param baseline days, from 3; usually 7
 * @param minSigma least standard deviation, from 0: where nothing ever happens it is 0, and the first event would be infinitely unusual
 * @param alpha share of ordinary days that may be called unusual; usually 0.001
 */
public record EarsC2(int baseline, double minSigma, double alpha) implements AlertRule {

    private static final int GAP = 2;

    public EarsC2 {
        new EarsScores(baseline, GAP, minSigma);
        Parameters.requireShare(alpha, "alpha");
    }

    @Override
    public Detector on(CountHistory history) {
        return new EarsScores(baseline, GAP, minSigma).on(history, alpha);
    }
}
