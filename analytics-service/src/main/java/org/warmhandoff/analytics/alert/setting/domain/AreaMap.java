package org.warmhandoff.analytics.alert.setting.domain;

import java.util.Map;
import java.util.Set;

import org.warmhandoff.analytics.alert.domain.SpaceTimeScan;

/**
 * Where areas lie.
 *
 * @param neighbors by area code: those that share a border with it
 * @param middles by area code, in kilometers; an area without a boundary has none
 */
public record AreaMap(Map<String, Set<String>> neighbors, Map<String, SpaceTimeScan.Middle> middles) {

    public AreaMap {
        neighbors = Map.copyOf(neighbors);
        middles = Map.copyOf(middles);
    }
}
