package org.warmhandoff.analytics.count;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.analytics.count.domain.Rate;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.CountWindow;
import org.warmhandoff.contracts.count.Measure;
import org.warmhandoff.contracts.count.NeighborhoodCount;

/**
 * A count and what it means among so many people.
 *
 * @param population residents; null when it is not known
 */
public record RatedCount(
        String area,
        CountLevel level,
        Measure measure,
        CountWindow window,
        long count,
        Instant asOf,
        @Nullable Long population,
        Rate rate) {

    static RatedCount of(NeighborhoodCount count, @Nullable Long population) {
        return new RatedCount(
                count.area(),
                count.level(),
                count.measure(),
                count.window(),
                count.count(),
                count.asOf(),
                population,
                Rate.of(count.count(), population));
    }
}
