package org.warmhandoff.analytics.count;

import java.util.Set;

import org.warmhandoff.analytics.count.domain.CountArea;
import org.warmhandoff.analytics.count.domain.CountKey;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.CountWindow;
import org.warmhandoff.contracts.count.Measure;

/**
 * Which counts a caller asked for. An empty set asks for all.
 *
 * @param areas codes
 */
record CountFilter(Set<String> areas, Set<CountLevel> levels, Set<Measure> measures, Set<CountWindow> windows) {

    CountFilter {
        areas = Set.copyOf(areas);
        levels = Set.copyOf(levels);
        measures = Set.copyOf(measures);
        windows = Set.copyOf(windows);
    }

    boolean takes(CountArea area) {
        return takes(areas, area.code()) && takes(levels, area.level());
    }

    boolean takes(CountKey key) {
        return takes(key.area()) && takes(measures, key.measure()) && takes(windows, key.window());
    }

    private static <T> boolean takes(Set<T> asked, T value) {
        return asked.isEmpty() || asked.contains(value);
    }
}
