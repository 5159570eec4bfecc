package org.warmhandoff.contracts.alert;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.Measure;

/**
 * One alert. The fields are described in {@code schemas/alert.v1.schema.json}.
 *
 * @param areas one, or several for a cluster that crosses borders
 * @param tier the highest of its findings
 * @param findings what each setting says that found it
 * @param steps what people have made of it, in order
 * @param review null before somebody has said
 * @param endedAt when counts had been usual again for long enough; null while they are not
 * @param restated true when counts that it was raised on have changed since
 */
public record AlertSnapshot(
        UUID alertId,
        long version,
        AlertStatus status,
        AlertTier tier,
        CountLevel level,
        List<String> areas,
        Measure measure,
        List<AlertFinding> findings,
        List<AlertStep> steps,
        @Nullable AlertReview review,
        Instant raisedAt,
        Instant updatedAt,
        @Nullable Instant endedAt,
        boolean restated) {

    public AlertSnapshot {
        Objects.requireNonNull(alertId, "alertId");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(level, "level");
        areas = List.copyOf(areas);
        Objects.requireNonNull(measure, "measure");
        findings = List.copyOf(findings);
        steps = List.copyOf(steps);
        Objects.requireNonNull(raisedAt, "raisedAt");
        Objects.requireNonNull(updatedAt, "updatedAt");
    }
}
