package org.warmhandoff.contracts.feed;

import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.AgencyType;

/**
 * One feed of reports as published on {@link org.warmhandoff.contracts.Topics#FEEDS}: when it is first heard from, and each time its
 * status changes. The fields are described in {@code schemas/feed.v1.schema.json}.
 */
public record FeedSnapshot(
        String agency,
        AgencyType agencyType,
        String source,
        long version,
        FeedStatus status,
        Instant lastReceivedAt,
        @Nullable Instant silentSince,
        @Nullable Long expectedWithinSeconds) {

    public FeedSnapshot {
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(agencyType, "agencyType");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(lastReceivedAt, "lastReceivedAt");
    }
}
