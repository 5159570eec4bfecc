package org.warmhandoff.analytics.followup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.warmhandoff.contracts.followup.FollowUpStatus;

/**
 * Where follow-ups stand, but for those of exercises.
 *
 * @param byStatus number of follow-ups: those under way, and those that ended within the last 28 days
 * @param pastDue number of those under way whose first attempt is due and was not made
 * @param latest the follow-ups that changed last, newest first
 */
public record FollowUpSummary(Map<FollowUpStatus, Long> byStatus, long pastDue, List<Latest> latest) {

    public FollowUpSummary {
        latest = List.copyOf(latest);
    }

    /** A follow-up that changed lately. */
    public record Latest(UUID followUpId, FollowUpStatus status, String area, Instant updatedAt) {}
}
