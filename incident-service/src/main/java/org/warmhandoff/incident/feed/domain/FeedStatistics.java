package org.warmhandoff.incident.feed.domain;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the reports of a feed that were received in a window tell of it.
 *
 * @param asOf the end of the window
 * @param reports how many there are, backfill included
 * @param backfill how many of them are history, by {@link org.warmhandoff.incident.report.domain.BackfillRule}
 * @param delay from the event until this system knew, over the reports that are not backfill; null when there are none
 * @param reportedDelay from the event until the agency recorded it, over those that say when; null when none does
 * @param completeness see {@link Completeness}
 */
public record FeedStatistics(
        Instant asOf,
        long reports,
        long backfill,
        @Nullable Delay delay,
        @Nullable Delay reportedDelay,
        Map<String, Double> completeness) {

    /**
     * Exact percentiles of a delay, in seconds, interpolated between the two reports nearest. A delay below zero, by a wrong
     * clock, counts as zero.
     */
    public record Delay(double medianSeconds, double p90Seconds) {}

    /** The statistics of a feed before it was measured. */
    public static FeedStatistics none(Instant now) {
        return new FeedStatistics(now, 0, 0, null, null, Map.of());
    }

    /** The share of backfill, from 0 to 1; null without reports. */
    public @Nullable Double backfillShare() {
        return reports == 0 ? null : (double) backfill / reports;
    }

    /**
     * The share of what was sent that was refused, from 0 to 1; null when nothing was.
     *
     * @param refused how many reports were refused
     * @param accepted how many were not
     */
    public static @Nullable Double refusedShare(long refused, long accepted) {
        return refused + accepted == 0 ? null : (double) refused / (refused + accepted);
    }

    public FeedStatistics with(Map<String, Double> newCompleteness) {
        return new FeedStatistics(asOf, reports, backfill, delay, reportedDelay, newCompleteness);
    }
}
