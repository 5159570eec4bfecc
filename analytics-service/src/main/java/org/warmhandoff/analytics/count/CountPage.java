package org.warmhandoff.analytics.count;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.count.NeighborhoodCount;

/**
 * Counts as a list.
 *
 * @param next the cursor of the next page; null, because all counts stand on one
 */
public record CountPage(List<NeighborhoodCount> items, @Nullable String next) {

    public CountPage {
        items = List.copyOf(items);
    }
}
