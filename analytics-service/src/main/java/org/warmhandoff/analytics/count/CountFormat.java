package org.warmhandoff.analytics.count;

import java.util.Arrays;
import java.util.List;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Variant;

import org.warmhandoff.analytics.area.FeatureCollection;

/** The forms that counts can be read in. The first one is for callers who do not mind. */
enum CountFormat {
    JSON(MediaType.APPLICATION_JSON),
    CSV("text/csv"),
    GEO_JSON(FeatureCollection.MEDIA_TYPE);

    private final MediaType mediaType;

    CountFormat(String mediaType) {
        this.mediaType = MediaType.valueOf(mediaType);
    }

    MediaType mediaType() {
        return mediaType;
    }

    /** For {@link jakarta.ws.rs.core.Request#selectVariant}. */
    static List<Variant> variants() {
        return Arrays.stream(values())
                .map(format -> new Variant(format.mediaType, (String) null, null))
                .toList();
    }

    static CountFormat of(Variant variant) {
        return Arrays.stream(values())
                .filter(format -> format.mediaType.isCompatible(variant.getMediaType()))
                .findFirst()
                .orElseThrow();
    }
}
