package org.warmhandoff.analytics.alert.domain;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The weeks that {@link FarringtonFlexible} learns from: windows around the same week of each year before, and where a year is cut into
 * periods, all the weeks between them too.
 *
 * @param counts of these weeks
 * @param times weeks since the first of them
 * @param period of each week: the windows are the last one
 * @param now the time of the week that is tested
 * @param windows number of the period that the windows are
 */
record PastWeeks(double[] counts, int[] times, int[] period, int now, int windows) {

    /** Which of the terms is the trend, where there is one. */
    static final int TREND = 1;

    private static final int NONE = 0;

    /** @return nothing when so many are left out that no more are left than there are terms */
    static Optional<PastWeeks> of(FarringtonFlexible rule, CountHistory history, int at, int[] sameWeeks) {
        int[] periods = periods(rule, at, sameWeeks);
        int[] weeks = IntStream.rangeClosed(0, at)
                .filter(week -> periods[week] != NONE && week < at - rule.recentWeeks() && !history.isLeftOut(week))
                .toArray();
        if (weeks.length <= 1 + rule.periods()) {
            return Optional.empty();
        }
        return Optional.of(new PastWeeks(
                IntStream.of(weeks).mapToDouble(history::count).toArray(),
                IntStream.of(weeks).map(week -> week - weeks[0]).toArray(),
                IntStream.of(weeks).map(week -> periods[week]).toArray(),
                at - weeks[0],
                rule.periods()));
    }

    private static int[] periods(FarringtonFlexible rule, int at, int[] sameWeeks) {
        int[] periods = new int[at + 1];
        int w = rule.halfWindow();
        for (int week = at - w; week <= at; week++) {
            periods[week] = rule.periods();
        }
        int later = at;
        for (int same : sameWeeks) {
            for (int week = same - w; week <= same + w; week++) {
                periods[week] = rule.periods();
            }
            if (rule.periods() > 1) {
                cut(periods, same + w + 1, later - w - 1, rule.periods() - 1);
            }
            later = same;
        }
        return periods;
    }

    /** Into parts as equal as can be, the longer ones first. */
    private static void cut(int[] periods, int first, int last, int parts) {
        int length = (last - first + 1) / parts;
        int longer = (last - first + 1) % parts;
        int week = first;
        for (int part = 1; part <= parts; part++) {
            int end = week + length + (part <= longer ? 1 : 0);
            while (week < end) {
                periods[week++] = part;
            }
        }
    }

    /** A row for each week: the constant, its time as a number from -1 to 1, and of each period but the first whether it is that. */
    double[][] terms(boolean trend) {
        int[] others = others();
        return IntStream.range(0, counts.length)
                .mapToObj(week -> terms(trend, times[week], period[week], others))
                .toArray(double[][]::new);
    }

    double[] termsNow(boolean trend) {
        return terms(trend, now, windows, others());
    }

    /** All periods but the first, in order. */
    private int[] others() {
        return IntStream.of(period).distinct().sorted().skip(1).toArray();
    }

    private double[] terms(boolean trend, int time, int itsPeriod, int[] others) {
        double[] terms = new double[1 + (trend ? 1 : 0) + others.length];
        int next = 0;
        terms[next++] = 1;
        if (trend) {
            terms[next++] = 2.0 * time / now - 1;
        }
        for (int other : others) {
            terms[next++] = other == itsPeriod ? 1 : 0;
        }
        return terms;
    }
}
