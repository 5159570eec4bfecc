package org.warmhandoff.contracts.count;

import java.time.Instant;
import java.util.Objects;

/**
 * One rolling count as published on {@link org.warmhandoff.contracts.Topics#NEIGHBORHOOD_COUNTS}: exact, for agencies under an agreement.
 *
 * @param area area code, or {@code all}
 * @param asOf end of the window
 * @param revision rises by one each time the count is published with another value
 */
public record NeighborhoodCount(
        String area, CountLevel level, Measure measure, CountWindow window, long count, Instant asOf, long revision) {

    public NeighborhoodCount {
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(asOf, "asOf");
    }
}
