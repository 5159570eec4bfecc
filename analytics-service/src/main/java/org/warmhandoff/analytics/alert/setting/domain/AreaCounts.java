package org.warmhandoff.analytics.alert.setting.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.warmhandoff.analytics.alert.domain.CountSeries;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.Measure;

/**
 * The counts of one measure in the areas of one level.
 *
 * @param counts by area code: one for each period
 */
public record AreaCounts(CountLevel level, Measure measure, TestedPeriods periods, Map<String, double[]> counts) {

    public AreaCounts {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    public Set<String> areas() {
        return counts.keySet();
    }

    /** @throws IllegalArgumentException when there is no such area */
    public double[] of(String area) {
        double[] found = counts.get(area);
        if (found == null) {
            throw new IllegalArgumentException("there is no such area");
        }
        return found;
    }

    CountSeries series(String area) {
        return periods.series(of(area));
    }
}
