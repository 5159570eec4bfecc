package org.warmhandoff.analytics.alert.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One rule on many areas at once. Sixty areas that are tested daily give an alert by chance every day or two at a level that is strict for one
 * of them, so what is an alert by the rule alone is a watch where the false-discovery control does not let it stand.
 *
 * @param control null where each area is taken by itself; rules without p-values are always
 */
public record AreasTogether(AlertRule rule, AlertHold hold, @Nullable FalseDiscovery control) {

    /**
     * One answer for each count of each area.
     *
     * @param areas all of the same days
     * @throws IllegalArgumentException when they are not
     */
    public <A> Map<A, List<AlertHold.Held>> test(Map<A, CountSeries> areas) {
        int days =
                areas.values().stream().mapToInt(CountSeries::size).findFirst().orElse(0);
        if (areas.values().stream().anyMatch(series -> series.size() != days)) {
            throw new IllegalArgumentException("these are counts of different days");
        }
        List<AlertHold.Run> runs =
                areas.values().stream().map(series -> hold.on(rule, series)).toList();
        Map<A, List<AlertHold.Held>> held = new LinkedHashMap<>();
        areas.keySet().forEach(area -> held.put(area, new ArrayList<>()));
        for (int day = 0; day < days; day++) {
            int at = day;
            List<Detection> decided =
                    controlled(runs.parallelStream().map(run -> run.test(at)).toList());
            int area = 0;
            for (List<AlertHold.Held> ofArea : held.values()) {
                ofArea.add(runs.get(area).decide(at, decided.get(area)));
                area++;
            }
        }
        return held;
    }

    private List<Detection> controlled(List<Detection> found) {
        if (control == null) {
            return found;
        }
        boolean[] stand =
                control.stand(found.stream().mapToDouble(Detection::pValue).toArray());
        List<Detection> controlled = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Detection detection = found.get(i);
            boolean falls = detection.tier() == Tier.ALERT && !Double.isNaN(detection.pValue()) && !stand[i];
            controlled.add(falls ? detection.as(Tier.WATCH) : detection);
        }
        return controlled;
    }
}
