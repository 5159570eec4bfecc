package org.warmhandoff.analytics.alert.setting.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.warmhandoff.analytics.alert.domain.AlertHold;
import org.warmhandoff.analytics.alert.domain.AreasTogether;
import org.warmhandoff.analytics.alert.domain.CountSeries;
import org.warmhandoff.analytics.alert.domain.Tier;

/** Each area by its own past. */
public record EachArea(AreasTogether rule) implements TestMethod {

    @Override
    public List<Sighting> test(AlertSetting setting, AreaCounts counts, AreaMap map) {
        List<Sighting> sightings = new ArrayList<>();
        held(counts).forEach((area, held) -> {
            int at = held.size() - 1;
            if (held.get(at).standing() != Tier.NONE) {
                while (!held.get(at).detection().isUnusual()) {
                    at--;
                }
                long observed = (long) counts.of(area)[at];
                sightings.add(setting.sighting(
                        counts.periods(),
                        List.of(area),
                        at,
                        at,
                        observed,
                        held.get(at).detection()));
            }
        });
        return sightings;
    }

    Map<String, List<AlertHold.Held>> held(AreaCounts counts) {
        Map<String, CountSeries> series = new LinkedHashMap<>();
        counts.areas().forEach(area -> series.put(area, counts.series(area)));
        return rule.test(series);
    }
}
