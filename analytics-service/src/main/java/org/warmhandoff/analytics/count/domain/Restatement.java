package org.warmhandoff.analytics.count.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.warmhandoff.contracts.count.CountWindow;
import org.warmhandoff.contracts.count.Measure;
import org.warmhandoff.contracts.count.NeighborhoodCount;

/** Finds the counts that have another value than the one published last. */
public final class Restatement {

    private Restatement() {}

    /**
     * The counts to publish. A count that was never published stands for zero.
     *
     * @param areas the areas that were counted
     * @param published by key; what is missing was never published
     * @param sums by area and window; what is missing is zero
     */
    public static List<NeighborhoodCount> of(
            Collection<CountArea> areas,
            Map<CountKey, NeighborhoodCount> published,
            Map<CountArea, Map<CountWindow, Tally>> sums,
            Instant asOf) {
        List<NeighborhoodCount> changed = new ArrayList<>();
        for (CountArea area : areas) {
            Map<CountWindow, Tally> ofArea = sums.getOrDefault(area, Map.of());
            for (CountWindow window : CountWindow.values()) {
                Tally tally = ofArea.getOrDefault(window, Tally.NONE);
                for (Measure measure : Measure.values()) {
                    CountKey key = new CountKey(area, measure, window);
                    NeighborhoodCount before = published.getOrDefault(key, key.neverPublished(asOf));
                    long value = tally.value(measure);
                    if (value != before.count()) {
                        changed.add(key.counted(value, asOf, before.revision() + 1));
                    }
                }
            }
        }
        return changed;
    }
}
