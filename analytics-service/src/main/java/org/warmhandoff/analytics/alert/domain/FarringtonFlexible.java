package org.warmhandoff.analytics.alert.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Weekly counts against the same weeks of the years before: a quasi-Poisson regression with a trend, and with periods of the year where
 * they are asked for. Weeks that stand out among the past ones weigh less, so that an outbreak of then does not hide one of now. Nothing
 * is tested while fewer than five happened in the last four weeks.
 *
 * <p>Source: Farrington, Andrews, Beale and Catchpole (1996), J R Stat Soc A 159; Noufaily et al. (2013), Stat Med 32; as in R surveillance
 * 1.20.3, {@code farringtonFlexible}.
 *
 * @param years how many years to look back, from 1; usually 4 or 5
 * @param halfWindow weeks before and after the same week of each year; usually 3
 * @param periods into how many parts a year is cut; 1 for the windows alone, usually 10 in the improved method
 * @param weightsThreshold standardized residual above which a past week weighs less; 1, or 2.58 in the improved method
 * @param recentWeeks how many weeks before this one are left out; 3, or 26 in the improved method
 * @param trendBelow p-value below which a trend is kept; 0.05, or 1 for always
 * @param threshold how the limit is found
 * @param alpha share of ordinary weeks above the limit
 */
public record FarringtonFlexible(
        int years,
        int halfWindow,
        int periods,
        double weightsThreshold,
        int recentWeeks,
        double trendBelow,
        Threshold threshold,
        double alpha)
        implements AlertRule {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int WEEKS = 52;
    private static final int ENOUGH = 5;
    private static final int LAST_WEEKS = 4;
    private static final int YEARS_OF_A_TREND = 3;
    private static final double POWER = 2.0 / 3;

    /** How the limit is found from the prediction. */
    public enum Threshold {
        /** A normal quantile of the counts to the power of two thirds, with the variances of the prediction and of the count. */
        DELTA,
        /** A negative binomial quantile at the predicted mean. */
        NB_PLUG_IN,
        /** A negative binomial quantile at the upper end of the predicted mean. */
        MUAN
    }

    /**
     * A regression that is good enough to predict from.
     *
     * @param terms of the week that is predicted
     * @param spread dispersion that the standard error goes by
     */
    private record Model(LogLinearFit fit, double[] terms, double dispersion, double spread) {

        double mean() {
            return Math.exp(fit.linear(terms));
        }

        double standardErrorOfLog() {
            return Math.sqrt(spread * fit.variance(terms));
        }
    }

    public FarringtonFlexible {
        Parameters.require(years >= 1, "years", "from 1");
        Parameters.require(halfWindow >= 0, "halfWindow", "from 0");
        Parameters.require(periods >= 1, "periods", "from 1");
        Parameters.require(recentWeeks >= 0, "recentWeeks", "from 0");
        Parameters.requireShare(alpha, "alpha");
    }

    @Override
    public Detector on(CountHistory history) {
        Parameters.require(history.isWeekly(), "series", "one of weeks");
        return at -> {
            int[] sameWeeks = sameWeeks(history, at);
            return sameWeeks.length < years || sameWeeks[years - 1] < halfWindow
                    ? Detection.UNTESTED
                    : test(history, at, sameWeeks);
        };
    }

    private Detection test(CountHistory history, int at, int[] sameWeeks) {
        return PastWeeks.of(this, history, at, sameWeeks)
                .flatMap(this::model)
                .map(model -> detection(model, history, at))
                .orElse(Detection.UNTESTED);
    }

    private Detection detection(Model model, CountHistory series, int at) {
        double count = series.count(at);
        double mean = model.mean();
        Limit limit = threshold == Threshold.DELTA ? delta(model, count) : negativeBinomial(model, count);
        double statistic = (count - mean) / (limit.count() - mean);
        boolean enough = Arrays.stream(series.counts(Math.max(0, at - LAST_WEEKS + 1), at + 1))
                        .sum()
                >= ENOUGH;
        return enough
                ? new Detection(
                        statistic,
                        mean,
                        limit.count(),
                        limit.pValue(),
                        statistic > 1 && count > 0 ? Tier.ALERT : Tier.NONE)
                : new Detection(statistic, Double.NaN, Double.NaN, limit.pValue(), Tier.UNTESTED);
    }

    private record Limit(double count, double pValue) {}

    private Limit delta(Model model, double count) {
        double mean = model.mean();
        double standardError = model.standardErrorOfLog() * mean;
        double variance = model.dispersion() + standardError * standardError / mean;
        double sigma = Math.sqrt(4.0 / 9 * Math.cbrt(mean) * variance);
        double transformed = Math.pow(mean, POWER);
        return new Limit(
                Math.pow(transformed + NORMAL.inverseSurvivalProbability(alpha) * sigma, 1 / POWER),
                NORMAL.survivalProbability((Math.pow(count, POWER) - transformed) / sigma));
    }

    private Limit negativeBinomial(Model model, double count) {
        double added =
                threshold == Threshold.MUAN ? NORMAL.inverseSurvivalProbability(alpha) * model.standardErrorOfLog() : 0;
        OverdispersedCount distribution =
                new OverdispersedCount(Math.exp(model.fit().linear(model.terms()) + added), model.dispersion());
        return new Limit(distribution.upperQuantile(alpha), distribution.atLeast((long) count));
    }

    /** With a trend where there is one, else without. */
    private Optional<Model> model(PastWeeks past) {
        Optional<Model> withTrend = model(past, true);
        if (withTrend.filter(model -> keepsTrend(model, past)).isPresent()) {
            return withTrend;
        }
        return model(past, false);
    }

    private boolean keepsTrend(Model model, PastWeeks past) {
        double t = model.fit().coefficient(PastWeeks.TREND)
                / Math.sqrt(model.spread() * model.fit().variance(PastWeeks.TREND));
        double pValue = 2 * TDistribution.of(model.fit().freedom()).survivalProbability(Math.abs(t));
        return years >= YEARS_OF_A_TREND
                && pValue < trendBelow
                && model.mean() <= Arrays.stream(past.counts()).max().orElseThrow();
    }

    private Optional<Model> model(PastWeeks past, boolean trend) {
        double[] alike = new double[past.counts().length];
        Arrays.fill(alike, 1);
        double[][] terms = past.terms(trend);
        return LogLinearFit.of(terms, past.counts(), alike).flatMap(first -> {
            double[] weights = weights(first.anscombeResiduals(Math.max(1, first.dispersion())));
            return LogLinearFit.of(terms, past.counts(), weights)
                    .map(fit -> new Model(
                            fit, past.termsNow(trend), Math.max(1, fit.dispersion()), fit.dispersion(weights)));
        });
    }

    /** What stands out weighs by the inverse square of how much it does; the weights add up to the number of weeks. */
    private double[] weights(double[] residuals) {
        double[] weights = Arrays.stream(residuals)
                .map(residual -> residual > weightsThreshold ? 1 / (residual * residual) : 1)
                .toArray();
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights)
                .map(weight -> weight * weights.length / sum)
                .toArray();
    }

    /** The same week of each of the years before, last year's first; fewer when the series is younger. */
    private int[] sameWeeks(CountHistory series, int at) {
        int[] found = new int[years];
        int known = 0;
        for (int year = 1; year <= years; year++) {
            int week = series.isDated() ? sameWeek(series, at, year) : at - WEEKS * year;
            if (week >= 0) {
                found[known++] = week;
            }
        }
        return Arrays.copyOf(found, known);
    }

    /** The week whose day is the nearest to the day so many years ago. */
    private static int sameWeek(CountHistory series, int at, int year) {
        LocalDate then = yearsAgo(series.date(at), year);
        long days = series.date(at).toEpochDay() - then.toEpochDay();
        return at - (int) Math.round(days / 7.0);
    }

    /** The first of March for a 29th of February. */
    private static LocalDate yearsAgo(LocalDate date, int years) {
        LocalDate then = date.minusYears(years);
        return then.getDayOfMonth() == date.getDayOfMonth() ? then : then.plusDays(1);
    }
}
