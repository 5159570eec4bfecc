package org.warmhandoff.analytics.alert.domain;

import java.time.DayOfWeek;
import java.util.stream.IntStream;

import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.distribution.TDistribution;
import org.ejml.simple.SimpleMatrix;

/**
 * A regression of the baseline on its days and days of the week, which says what to expect of today, where weeks have a rhythm. The count
 * is compared with it in standard errors of the forecast; the p-value is that of Student's t with eight degrees of freedom less than the
 * baseline has days. What is below the average of the last seven days is no alert; on a weekend only when it is also below the average of
 * the last seven of the same day.
 *
 * <p>Source: ESSENCE, as in CDCgov/Rnssp 0.3.1, {@code alert_regression}: alert below 0.01, watch below 0.05.
 *
 * @param baseline days, a multiple of 7 above 11; usually 28. A series that is younger is tested from 11 days on
 * @param gap days between the baseline and the count, from 0; usually 2
 */
public record AdaptiveRegression(int baseline, int gap) implements AlertRule {

    private static final int SHORTEST = 11;

    /** The constant, the trend, and six days of the week; Sunday is what is left. */
    private static final int TERMS = 8;

    private static final int WEEK = 7;
    private static final double LEAST = 0.01;

    /** What the regression says of a day. @param fit adjusted R², how well it fits the baseline; NaN on an untested day */
    record Fitted(Detection detection, double fit) {}

    public AdaptiveRegression {
        Parameters.require(baseline > SHORTEST && baseline % WEEK == 0, "baseline", "a multiple of 7 from 14");
        Parameters.require(gap >= 0, "gap", "from 0");
    }

    /** What the regression says of each day. */
    @FunctionalInterface
    interface Fits {
        Fitted at(int at);
    }

    @Override
    public Detector on(CountHistory history) {
        Fits fits = fits(history);
        return at -> fits.at(at).detection();
    }

    Fits fits(CountHistory history) {
        Parameters.require(history.isDated() && !history.isWeekly(), "series", "one of days that have dates");
        return at -> {
            int[] usual = history.usualBefore(at - gap, baseline);
            return usual.length >= SHORTEST && hasEveryDayOfTheWeek(history, usual)
                    ? fitted(history, usual, at)
                    : new Fitted(Detection.UNTESTED, Double.NaN);
        };
    }

    /** Days that are left out may be all of one day of the week, of which nothing could be said then. */
    private static boolean hasEveryDayOfTheWeek(CountHistory history, int[] usual) {
        return IntStream.of(usual).mapToObj(history::dayOfWeek).distinct().count() == WEEK;
    }

    private static Fitted fitted(CountHistory series, int[] usual, int at) {
        int days = usual.length;
        SimpleMatrix terms = new SimpleMatrix(days, TERMS);
        for (int row = 0; row < days; row++) {
            terms.setRow(row, 0, terms(series, usual[row], usual[row] - usual[0] + 1));
        }
        double[] counts = series.counts(usual);
        SimpleMatrix observed = new SimpleMatrix(days, 1, true, counts);
        SimpleMatrix coefficients = terms.solve(observed);
        SimpleMatrix expectedThen = terms.mult(coefficients);
        double residual = squares(observed.minus(expectedThen));
        double explained = squares(expectedThen.minus(expectedThen.elementSum() / days));

        int freedom = days - TERMS;
        TDistribution t = TDistribution.of(freedom);
        double forecastError =
                Math.sqrt(residual / freedom) * Math.sqrt((days + 7.0) * (days - 4.0) / (days * (days - 7.0)));
        double sigma = Math.max(forecastError, LEAST / StudentQuantile.above(t, Ewma.WATCH_BELOW));
        double expected = Math.max(
                0,
                new SimpleMatrix(1, TERMS, true, terms(series, at, at - usual[0] + 1))
                        .mult(coefficients)
                        .get(0));
        double statistic = (series.count(at) - expected) / sigma;
        double pValue = t.survivalProbability(statistic);
        Detection detection = new Detection(
                statistic,
                expected,
                expected + sigma * t.inverseSurvivalProbability(Ewma.ALERT_BELOW),
                pValue,
                Tier.of(pValue, Ewma.ALERT_BELOW, Ewma.WATCH_BELOW));
        return new Fitted(
                detection.isUnusual() && isBelowItsAverages(series, at) ? detection.as(Tier.NONE) : detection,
                adjusted(explained / (residual + explained), days));
    }

    private static double[] terms(CountHistory series, int at, int time) {
        double[] terms = new double[TERMS];
        terms[0] = 1;
        terms[1] = time;
        DayOfWeek day = series.dayOfWeek(at);
        if (day != DayOfWeek.SUNDAY) {
            terms[1 + day.getValue()] = 1;
        }
        return terms;
    }

    private static boolean isBelowItsAverages(CountHistory series, int at) {
        if (at + 1 < WEEK || series.count(at) >= mean(series, at, 1)) {
            return false;
        }
        boolean weekend = series.dayOfWeek(at).getValue() >= DayOfWeek.SATURDAY.getValue();
        return !weekend || (at >= WEEK * (WEEK - 1) && series.count(at) < mean(series, at, WEEK));
    }

    /** Of this count and six before it, so many days apart. */
    private static double mean(CountHistory series, int at, int apart) {
        double[] last = new double[WEEK];
        for (int i = 0; i < WEEK; i++) {
            last[i] = series.count(at - i * apart);
        }
        return Mean.of(last).getAsDouble();
    }

    private static double adjusted(double fit, int days) {
        double adjusted = 1 - (1 - fit) * (days - 1.0) / (days - TERMS);
        return Double.isNaN(adjusted) ? 0 : adjusted;
    }

    private static double squares(SimpleMatrix column) {
        return column.elementPower(2).elementSum();
    }
}
