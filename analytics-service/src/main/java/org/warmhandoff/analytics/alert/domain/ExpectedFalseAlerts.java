package org.warmhandoff.analytics.alert.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * How many alerts a year a setting gives where nothing is out of the ordinary, found by trying: Poisson counts that have always the same
 * mean are tested as real ones are.
 *
 * @param years of made-up counts, from 1; the standard error of the answer is about its square root divided by the square root of this
 * @param seed the same seed gives the same answer
 */
public record ExpectedFalseAlerts(int years, long seed) {

    /** Days and weeks of a year, and those before it that are not counted, so that the rule has its baseline. */
    private static final int DAYS = 365;

    private static final int DAYS_BEFORE = 112;
    private static final int WEEKS = 52;
    private static final int WEEKS_BEFORE = 320;

    public ExpectedFalseAlerts {
        Parameters.require(years >= 1, "years", "from 1");
    }

    /**
     * In one area, of a rule on days.
     *
     * @param mean events a day, above 0
     */
    public double perYear(AlertRule rule, AlertHold hold, double mean) {
        return perYear(rule, hold, mean, DAYS_BEFORE, DAYS, counts -> CountSeries.daily(LocalDate.EPOCH, counts));
    }

    /**
     * In one area, of a rule on weeks.
     *
     * @param mean events a week, above 0
     */
    public double perYearOfWeeks(AlertRule rule, AlertHold hold, double mean) {
        return perYear(rule, hold, mean, WEEKS_BEFORE, WEEKS, counts -> CountSeries.weekly(LocalDate.EPOCH, counts));
    }

    private double perYear(
            AlertRule rule, AlertHold hold, double mean, int before, int year, Function<double[], CountSeries> series) {
        Parameters.require(mean > 0, "mean", "above 0");
        PoissonDistribution poisson = PoissonDistribution.of(mean);
        SplittableRandom random = new SplittableRandom(seed);
        long alerts = 0;
        for (int made = 0; made < years; made++) {
            double[] counts = IntStream.range(0, before + year)
                    .mapToDouble(count -> poisson.inverseCumulativeProbability(random.nextDouble()))
                    .toArray();
            alerts += begun(hold.test(rule, series.apply(counts)), before);
        }
        return (double) alerts / years;
    }

    private static long begun(List<AlertHold.Held> held, int before) {
        return IntStream.range(before, held.size())
                .filter(at -> held.get(at).holds() && !held.get(at - 1).holds())
                .count();
    }
}
