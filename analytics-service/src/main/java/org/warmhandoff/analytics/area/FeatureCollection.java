package org.warmhandoff.analytics.area;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import org.jspecify.annotations.Nullable;

/** A GeoJSON feature collection (RFC 7946). */
public record FeatureCollection(List<Feature> features) {

    public static final String MEDIA_TYPE = "application/geo+json";

    public FeatureCollection {
        features = List.copyOf(features);
    }

    @JsonProperty
    public String type() {
        return "FeatureCollection";
    }

    /**
     * A GeoJSON feature.
     *
     * @param geometry a GeoJSON geometry as text; null when the place has no boundary
     * @param properties in this order; values may be null
     */
    public record Feature(
            String id, @JsonRawValue @Nullable String geometry, Map<String, @Nullable Object> properties) {

        public Feature {
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        }

        @JsonProperty
        public String type() {
            return "Feature";
        }
    }
}
