package org.warmhandoff.analytics.area;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.area.AreaLevel;

/**
 * An area that counts are given for.
 *
 * @param jurisdiction code of the jurisdiction a neighborhood lies in
 * @param population residents
 * @param retired true when the newest boundaries no longer hold it
 */
public record KnownArea(
        String code,
        AreaLevel level,
        String name,
        @Nullable String jurisdiction,
        @Nullable Long population,
        boolean retired) {}
