package org.warmhandoff.analytics.alert.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Counts of one place and one measure, without a gap: one for each day, or one for each week. */
public final class CountSeries {

    private final @Nullable LocalDate first;
    private final int daysApart;
    private final double[] counts;

    private CountSeries(@Nullable LocalDate first, int daysApart, double[] counts) {
        this.first = first;
        this.daysApart = daysApart;
        this.counts = counts.clone();
    }

    public static CountSeries daily(LocalDate first, double... counts) {
        return new CountSeries(first, 1, counts);
    }

    /** @param first any day of the first week, the same of every week */
    public static CountSeries weekly(LocalDate first, double... counts) {
        return new CountSeries(first, 7, counts);
    }

    /** Weeks of which nothing is known but their order: the same week of another year is 52 weeks away. */
    public static CountSeries numberedWeeks(double... counts) {
        return new CountSeries(null, 7, counts);
    }

    /** Days of which nothing is known but their order. */
    public static CountSeries numberedDays(double... counts) {
        return new CountSeries(null, 1, counts);
    }

    /** This series with more or fewer events in it. @param more for each count, what is to be added */
    CountSeries plus(double[] more) {
        double[] sums = counts.clone();
        Arrays.setAll(sums, at -> counts[at] + more[at]);
        return new CountSeries(first, daysApart, sums);
    }

    /** The counts of two places together. @throws IllegalArgumentException when they are of different days */
    CountSeries plus(CountSeries other) {
        if (size() != other.size() || daysApart != other.daysApart || !Objects.equals(first, other.first)) {
            throw new IllegalArgumentException("these are counts of different days");
        }
        return plus(other.counts);
    }

    /** How many counts make a year. */
    double perYear() {
        return 365.25 / daysApart;
    }

    public int size() {
        return counts.length;
    }

    public boolean isWeekly() {
        return daysApart == 7;
    }

    /** @param at from 0 */
    public double count(int at) {
        return counts[at];
    }

    public boolean isDated() {
        return first != null;
    }

    /** @throws IllegalStateException when its counts are only numbered */
    public LocalDate date(int at) {
        if (first == null) {
            throw new IllegalStateException("this series has no dates");
        }
        return first.plusDays((long) at * daysApart);
    }

    /** @param to not included */
    double[] counts(int from, int to) {
        return Arrays.copyOfRange(counts, from, to);
    }
}
