package org.warmhandoff.analytics.count;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Counts of days, weeks or months as a list.
 *
 * @param next the cursor of the next page; null, because all counts stand on one
 */
public record PeriodPage(List<PeriodCount> items, @Nullable String next) {

    public PeriodPage {
        items = List.copyOf(items);
    }
}
