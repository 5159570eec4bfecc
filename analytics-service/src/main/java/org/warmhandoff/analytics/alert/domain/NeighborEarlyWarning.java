package org.warmhandoff.analytics.alert.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * What rises next door may come here: a watch where the neighbors, all counts of theirs together, are an alert by some rule and the area
 * itself is none yet. Sooner than the area's own rule, and never more than a watch.
 *
 * @param rule that the sum of the neighbors' counts is tested by
 */
public record NeighborEarlyWarning(AlertRule rule) {

    /**
     * One answer for each count: what the rule says of the neighbors, as a watch where it is an alert.
     *
     * @param own what the area's own rule says of its counts
     * @param neighbors of those areas that share a border with it, of the same days; an area without any has nobody to be warned by
     */
    public List<Detection> test(List<Detection> own, List<CountSeries> neighbors) {
        if (neighbors.isEmpty()) {
            return own.stream().map(day -> Detection.UNTESTED).toList();
        }
        List<Detection> around =
                rule.test(neighbors.stream().reduce(CountSeries::plus).orElseThrow());
        List<Detection> warnings = new ArrayList<>();
        for (int at = 0; at < own.size(); at++) {
            Detection detection = around.get(at);
            warnings.add(
                    switch (detection.tier()) {
                        case UNTESTED, NONE -> detection;
                        case WATCH -> detection.as(Tier.NONE);
                        case ALERT -> detection.as(own.get(at).tier() == Tier.ALERT ? Tier.NONE : Tier.WATCH);
                    });
        }
        return warnings;
    }
}
