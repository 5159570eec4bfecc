package org.warmhandoff.analytics.alert.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
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

    private static final int DAYS = 365;

    /** Days before the year that is counted, so that the rule has its baseline. */
    private static final int BEFORE = 112;

    public ExpectedFalseAlerts {
        Parameters.require(years >= 1, "years", "from 1");
    }

    /**
     * In one area, of a rule on days.
     *
     * @param mean events a day, above 0
     */
    public double perYear(AlertRule rule, AlertHold hold, double mean) {
        Parameters.require(mean > 0, "mean", "above 0");
        PoissonDistribution poisson = PoissonDistribution.of(mean);
        SplittableRandom random = new SplittableRandom(seed);
        long alerts = 0;
        for (int year = 0; year < years; year++) {
            double[] counts = IntStream.range(0, BEFORE + DAYS)
                    .mapToDouble(day -> poisson.inverseCumulativeProbability(random.nextDouble()))
                    .toArray();
            alerts += begun(hold.test(rule, CountSeries.daily(LocalDate.EPOCH, counts)));
        }
        return (double) alerts / years;
    }

    private static long begun(List<AlertHold.Held> held) {
        return IntStream.range(BEFORE, held.size())
                .filter(day -> held.get(day).holds() && !held.get(day - 1).holds())
                .count();
    }
}
