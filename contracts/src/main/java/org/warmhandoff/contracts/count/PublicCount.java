package org.warmhandoff.contracts.count;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One released count. The fields are described in {@code schemas/public-count.v1.schema.json}.
 *
 * @param from first day of the week
 * @param to last day of the week
 * @param count null where it is suppressed or given as a band
 * @param atLeast null where it is suppressed
 * @param atMost null where it is suppressed, and for a band without an upper end
 */
public record PublicCount(
        String area,
        CountLevel level,
        PublicMeasure measure,
        LocalDate from,
        LocalDate to,
        @Nullable Long count,
        @Nullable Long atLeast,
        @Nullable Long atMost,
        boolean suppressed,
        Instant releasedAt) {

    public PublicCount {
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(releasedAt, "releasedAt");
    }
}
