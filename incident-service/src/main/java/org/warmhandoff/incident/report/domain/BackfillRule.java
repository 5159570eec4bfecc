package org.warmhandoff.incident.report.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * A report that comes long after the overdose is history: it counts, and wakes nobody.
 *
 * @param olderThan the age at which a report becomes history
 */
public record BackfillRule(Duration olderThan) {

    public boolean isBackfill(Instant occurredAt, Instant firstReceivedAt) {
        return occurredAt.isBefore(firstReceivedAt.minus(olderThan));
    }
}
