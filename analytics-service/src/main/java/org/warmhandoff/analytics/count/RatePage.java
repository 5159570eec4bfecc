package org.warmhandoff.analytics.count;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Rates as a list.
 *
 * @param next the cursor of the next page; null, because all rates stand on one
 */
public record RatePage(List<RatedCount> items, @Nullable String next) {

    public RatePage {
        items = List.copyOf(items);
    }
}
