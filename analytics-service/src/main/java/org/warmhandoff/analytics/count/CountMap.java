package org.warmhandoff.analytics.count;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.analytics.area.FeatureCollection;
import org.warmhandoff.analytics.area.KnownArea;
import org.warmhandoff.contracts.count.NeighborhoodCount;

/** Counts as GeoJSON: a feature for each area, a property for each count, such as {@code people_24h}. */
final class CountMap {

    private CountMap() {}

    /**
     * @param areas by code
     * @param boundaries GeoJSON geometries by area code
     */
    static FeatureCollection of(CountSheet sheet, Map<String, KnownArea> areas, Map<String, String> boundaries) {
        Map<String, Map<String, @Nullable Object>> byArea = new LinkedHashMap<>();
        for (NeighborhoodCount count : sheet.counts()) {
            byArea.computeIfAbsent(count.area(), code -> properties(count, areas.get(code), sheet.asOf()))
                    .put(property(count), count.count());
        }
        List<FeatureCollection.Feature> features = new ArrayList<>();
        byArea.forEach((code, properties) ->
                features.add(new FeatureCollection.Feature(code, boundaries.get(code), properties)));
        return new FeatureCollection(features);
    }

    private static Map<String, @Nullable Object> properties(
            NeighborhoodCount count, @Nullable KnownArea area, Instant asOf) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("code", count.area());
        properties.put("name", area == null ? null : area.name());
        properties.put("level", count.level());
        properties.put("jurisdiction", area == null ? null : area.jurisdiction());
        properties.put("population", area == null ? null : area.population());
        properties.put("asOf", asOf);
        return properties;
    }

    private static String property(NeighborhoodCount count) {
        return count.measure().code().replace('-', '_') + "_" + count.window().code();
    }
}
