package org.warmhandoff.incident.feed;

import java.time.Instant;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.feed.FeedStatus;
import org.warmhandoff.contracts.incident.AgencyType;
import org.warmhandoff.incident.feed.domain.Feed;
import org.warmhandoff.incident.feed.domain.FeedStatistics;
import org.warmhandoff.incident.feed.domain.FeedStatistics.Delay;

/** A feed as the API shows it. Everything but refusals is null, or empty, before a report was accepted and looked at. */
@Schema(name = "Feed")
public record FeedView(
        String agency,
        @Schema(description = "The agency's system that keeps the records; default when it names none.") String source,
        @Nullable AgencyType agencyType,
        @Schema(description = "Of the snapshot on feeds.v1 that was published last.") @Nullable Long version,
        @Nullable FeedStatus status,
        @Schema(description = "When its newest report was received, to the minute's look.") @Nullable
                Instant lastReceivedAt,
        @Schema(description = "When a report was due at the latest; null unless the feed is silent or ended so.")
                @Nullable
                Instant silentSince,
        @Schema(description = "How long after one report the next is due at the latest; null while that is not known.")
                @Nullable
                Long expectedWithinSeconds,
        @Schema(description = "The end of the window that the statistics below are of.") @Nullable Instant asOf,
        @Schema(description = "Reports accepted in the window, without exercises.") long reports,
        @Schema(
                        description = "Share of them that came long after the event, and are in no delay.",
                        minimum = "0",
                        maximum = "1")
                @Nullable
                Double backfillShare,
        @Schema(description = "From the event until it was known here: half of the reports were as fast or faster.")
                @Nullable
                Double medianDelaySeconds,
        @Schema(description = "The same for nine of ten.") @Nullable Double p90DelaySeconds,
        @Schema(description = "From the event until the agency recorded it, by reportedAt.") @Nullable
                Double medianReportedDelaySeconds,
        @Schema(description = "The same for nine of ten.") @Nullable Double p90ReportedDelaySeconds,
        @Schema(description = "Reports refused in the days (UTC) of the window.") long refused,
        @Schema(description = "Share of refused among refused and accepted.", minimum = "0", maximum = "1") @Nullable
                Double refusedShare,
        @Schema(
                        description =
                                "For each field the share of the newest reports, 2,000 at most, that say something"
                                        + " in it, of every person: outcome, age, gender, substances, naloxone-given,"
                                        + " disposition, classification-basis, scene-type, reported-at, point,"
                                        + " source-record-id.")
                Map<String, Double> completeness) {

    static FeedView of(FeedStore.Listed listed) {
        FeedStore.Kept kept = listed.kept();
        return kept == null ? refusedOnly(listed) : of(kept.feed(), kept.statistics(), listed.refused());
    }

    private static FeedView of(Feed feed, FeedStatistics statistics, long refused) {
        Delay delay = statistics.delay();
        Delay reported = statistics.reportedDelay();
        return new FeedView(
                feed.key().agency(),
                feed.key().source(),
                feed.agencyType(),
                feed.version(),
                feed.status(),
                feed.lastReceivedAt(),
                feed.silentSince(),
                feed.expectedWithin() == null ? null : feed.expectedWithin().toSeconds(),
                statistics.asOf(),
                statistics.reports(),
                statistics.backfillShare(),
                delay == null ? null : delay.medianSeconds(),
                delay == null ? null : delay.p90Seconds(),
                reported == null ? null : reported.medianSeconds(),
                reported == null ? null : reported.p90Seconds(),
                refused,
                FeedStatistics.refusedShare(refused, statistics.reports()),
                statistics.completeness());
    }

    private static FeedView refusedOnly(FeedStore.Listed listed) {
        return new FeedView(
                listed.key().agency(),
                listed.key().source(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                listed.refused(),
                FeedStatistics.refusedShare(listed.refused(), 0),
                Map.of());
    }
}
