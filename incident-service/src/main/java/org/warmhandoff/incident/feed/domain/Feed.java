package org.warmhandoff.incident.feed.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.feed.FeedStatus;
import org.warmhandoff.contracts.incident.AgencyType;

/**
 * A feed as it stands. Only time passing makes it silent, and only a report makes it active again: the clocks of two replicas,
 * which differ a little, cannot make it go to and fro.
 *
 * @param version of the snapshot that says so, from 1; 0 before the first
 * @param lastReceivedAt when its newest report was received
 * @param expectedWithin how long after one report the next is due at the latest; null while the rhythm is not known
 * @param silentSince when a report was due at the latest; null unless it is silent, or was when it ended
 */
public record Feed(
        FeedKey key,
        AgencyType agencyType,
        long version,
        FeedStatus status,
        Instant lastReceivedAt,
        @Nullable Duration expectedWithin,
        @Nullable Instant silentSince) {

    /** A feed that nobody has been told of yet. */
    public static Feed first(FeedKey key, AgencyType agencyType, Instant receivedAt) {
        return new Feed(key, agencyType, 0, FeedStatus.ACTIVE, receivedAt, null, null);
    }

    /** The feed with what is known of its rhythm now. */
    public Feed expecting(@Nullable Duration within) {
        return new Feed(key, agencyType, version, status, lastReceivedAt, within, silentSince);
    }

    /**
     * The feed after a look at it. The version rises by one when there is something to tell.
     *
     * @param newest when its newest report was received, as far as this look found; an earlier time than is known already
     *     changes nothing
     * @param from the agency's kind, by that report
     * @param endedAfter the silence after which nobody waits any more
     */
    public Feed after(Instant newest, AgencyType from, Instant now, Duration endedAfter) {
        boolean heard = newest.isAfter(lastReceivedAt);
        Feed feed = heard ? new Feed(key, from, version, FeedStatus.ACTIVE, newest, expectedWithin, null) : this;
        Feed checked = feed.checked(now, endedAfter);
        return checked.tells(this) ? checked.inVersion(version + 1) : checked;
    }

    private Feed checked(Instant now, Duration endedAfter) {
        if (now.isAfter(lastReceivedAt.plus(endedAfter))) {
            return in(FeedStatus.ENDED, silentSince);
        }
        if (status == FeedStatus.ACTIVE && expectedWithin != null) {
            Instant due = lastReceivedAt.plus(expectedWithin);
            return now.isAfter(due) ? in(FeedStatus.SILENT, due) : this;
        }
        return this;
    }

    private boolean tells(Feed before) {
        return before.version == 0 || status != before.status || !Objects.equals(silentSince, before.silentSince);
    }

    private Feed in(FeedStatus newStatus, @Nullable Instant since) {
        return new Feed(key, agencyType, version, newStatus, lastReceivedAt, expectedWithin, since);
    }

    private Feed inVersion(long newVersion) {
        return new Feed(key, agencyType, newVersion, status, lastReceivedAt, expectedWithin, silentSince);
    }
}
