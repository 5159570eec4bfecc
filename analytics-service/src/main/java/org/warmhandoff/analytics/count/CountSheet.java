package org.warmhandoff.analytics.count;

import java.time.Instant;
import java.util.List;

import org.warmhandoff.contracts.count.NeighborhoodCount;

/**
 * The counts that answer one question.
 *
 * @param counts in the order of their keys
 * @param asOf end of every window
 * @param version changes when a count or an area does
 */
record CountSheet(List<NeighborhoodCount> counts, Instant asOf, String version) {

    CountSheet {
        counts = List.copyOf(counts);
    }
}
