package org.warmhandoff.analytics.alert.setting.domain;

import java.util.Arrays;
import java.util.List;

import org.warmhandoff.analytics.alert.domain.Cluster;
import org.warmhandoff.analytics.alert.domain.Detection;
import org.warmhandoff.analytics.alert.domain.SpaceTimeScan;
import org.warmhandoff.analytics.alert.domain.Tier;

/**
 * Clusters of areas near each other, however borders run.
 *
 * @param days that are looked at together, from 2; usually 28
 * @param gate clusters of fewer are none, from 1; usually 3
 * @param alertDays so many days pass until chance makes one as strong: an alert; usually 365
 * @param watchDays the same for a watch; usually 100
 */
public record AcrossBorders(SpaceTimeScan scan, int days, int gate, double alertDays, double watchDays)
        implements TestMethod {

    public AcrossBorders {
        if (days < 2 || gate < 1 || watchDays < 1 || alertDays < watchDays) {
            throw new IllegalArgumentException(
                    "a scan has days from 2, a gate from 1, watchDays from 1, and alertDays no fewer than those");
        }
    }

    @Override
    public List<Sighting> test(AlertSetting setting, AreaCounts counts, AreaMap map) {
        int all = counts.periods().spans().size();
        if (all < days) {
            return List.of();
        }
        List<String> areas =
                counts.areas().stream().filter(map.middles()::containsKey).toList();
        List<SpaceTimeScan.Middle> middles =
                areas.stream().map(map.middles()::get).toList();
        int[][] events = areas.stream()
                .map(area -> Arrays.stream(counts.of(area), all - days, all)
                        .mapToInt(count -> (int) count)
                        .toArray())
                .toArray(int[][]::new);
        return scan.clusters(middles, events).stream()
                .filter(cluster -> cluster.observed() >= gate && cluster.recurrenceDays() >= watchDays)
                .map(cluster -> setting.sighting(
                        counts.periods(),
                        cluster.areas().stream().map(areas::get).toList(),
                        all - cluster.days(),
                        all - 1,
                        cluster.observed(),
                        detection(cluster)))
                .toList();
    }

    private Detection detection(Cluster cluster) {
        return new Detection(
                cluster.logLikelihoodRatio(),
                cluster.expected(),
                Double.NaN,
                cluster.gumbelPValue(),
                cluster.recurrenceDays() >= alertDays ? Tier.ALERT : Tier.WATCH);
    }
}
