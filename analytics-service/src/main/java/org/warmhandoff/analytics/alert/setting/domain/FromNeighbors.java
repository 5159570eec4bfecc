package org.warmhandoff.analytics.alert.setting.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.warmhandoff.analytics.alert.domain.AlertHold;
import org.warmhandoff.analytics.alert.domain.CountSeries;
import org.warmhandoff.analytics.alert.domain.Detection;
import org.warmhandoff.analytics.alert.domain.NeighborEarlyWarning;
import org.warmhandoff.analytics.alert.domain.Tier;

/** Each area by what happens in those that share a border with it. */
public record FromNeighbors(EachArea own, NeighborEarlyWarning warning) implements TestMethod {

    @Override
    public List<Sighting> test(AlertSetting setting, AreaCounts counts, AreaMap map) {
        Map<String, List<AlertHold.Held>> held = own.held(counts);
        List<Sighting> sightings = new ArrayList<>();
        held.forEach((area, days) -> {
            List<String> around = map.neighbors().getOrDefault(area, Set.of()).stream()
                    .filter(counts.areas()::contains)
                    .sorted()
                    .toList();
            List<CountSeries> theirs = around.stream().map(counts::series).toList();
            int last = days.size() - 1;
            Detection detection = warning.test(
                            days.stream().map(AlertHold.Held::detection).toList(), theirs)
                    .get(last);
            // While the area has an alert of its own, nobody needs to be warned that one may come.
            if (detection.tier() == Tier.WATCH && !days.get(last).holds()) {
                long observed = (long) counts.of(area)[last];
                sightings.add(setting.sighting(counts.periods(), List.of(area), last, last, observed, detection));
            }
        });
        return sightings;
    }
}
