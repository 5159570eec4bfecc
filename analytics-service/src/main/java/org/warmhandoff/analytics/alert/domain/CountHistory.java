package org.warmhandoff.analytics.alert.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** A series while it is tested, of which some counts may be no part of what is usual. */
public final class CountHistory {

    private final CountSeries series;
    private final BitSet unusual = new BitSet();

    private CountHistory(CountSeries series) {
        this.series = series;
    }

    public static CountHistory of(CountSeries series) {
        return new CountHistory(series);
    }

    int size() {
        return series.size();
    }

    double count(int at) {
        return series.count(at);
    }

    /** @param to not included */
    double[] counts(int from, int to) {
        return series.counts(from, to);
    }

    double[] counts(int[] which) {
        return IntStream.of(which).mapToDouble(series::count).toArray();
    }

    boolean isDated() {
        return series.isDated();
    }

    boolean isWeekly() {
        return series.isWeekly();
    }

    LocalDate date(int at) {
        return series.date(at);
    }

    DayOfWeek dayOfWeek(int at) {
        return date(at).getDayOfWeek();
    }

    /** Keeps a count out of the baselines of all later ones. */
    void leaveOut(int at) {
        unusual.set(at);
    }

    void takeAllIn() {
        unusual.clear();
    }

    boolean isLeftOut(int at) {
        return unusual.get(at);
    }

    /**
     * The last counts before one that are not left out, in order.
     *
     * @param end the first that is none of them
     * @param most how many at most
     */
    int[] usualBefore(int end, int most) {
        if (end <= 0) {
            return new int[0];
        }
        int[] found = new int[Math.min(most, end)];
        int free = found.length;
        for (int at = end - 1; at >= 0 && free > 0; at--) {
            if (!unusual.get(at)) {
                found[--free] = at;
            }
        }
        return free == 0 ? found : Arrays.copyOfRange(found, free, found.length);
    }
}
