package org.warmhandoff.analytics.alert.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.warmhandoff.analytics.alert.setting.domain.AlertSetting;
import org.warmhandoff.analytics.alert.setting.domain.AreaCounts;
import org.warmhandoff.analytics.alert.setting.domain.AreaMap;
import org.warmhandoff.analytics.alert.setting.domain.Sighting;

/** What each setting found last. A rule says the same of the same counts, and most minutes change no day that is over. */
final class RememberedTests {

    private record Tested(AreaCounts counts, AreaMap map, List<Sighting> sightings) {

        boolean isOf(AreaCounts others, AreaMap otherMap) {
            return map.equals(otherMap)
                    && counts.periods().equals(others.periods())
                    && counts.areas().equals(others.areas())
                    && counts.areas().stream().allMatch(area -> Arrays.equals(counts.of(area), others.of(area)));
        }
    }

    private final Map<String, Tested> last = new ConcurrentHashMap<>();

    List<Sighting> test(AlertSetting setting, AreaCounts counts, AreaMap map) {
        Tested before = last.get(setting.code());
        if (before != null && before.isOf(counts, map)) {
            return before.sightings();
        }
        List<Sighting> sightings = setting.test(counts, map);
        last.put(setting.code(), new Tested(counts, map, sightings));
        return sightings;
    }
}
