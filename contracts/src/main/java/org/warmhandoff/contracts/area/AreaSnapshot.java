package org.warmhandoff.contracts.area;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One area that counts are given for, as published on {@link org.warmhandoff.contracts.Topics#AREAS}. The fields are described in {@code schemas/area.v1.schema.json}.
 */
public record AreaSnapshot(
        String code,
        long version,
        AreaLevel level,
        String name,
        @Nullable String jurisdiction,
        @Nullable Long population,
        int boundaryVersion,
        boolean retired,
        @Nullable Boundary boundary) {

    public AreaSnapshot {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(name, "name");
    }
}
