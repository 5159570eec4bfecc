package org.warmhandoff.incident.importing.fhir;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a Bundle that holds a resource.
 *
 * @param position from 0
 * @param line the line that it begins on, from 1
 * @param modifier pointer to something in it that may change its meaning; null when there is nothing
 */
record BundleEntry(
        int position,
        int line,
        @Nullable String fullUrl,
        @Nullable String type,
        @Nullable String id,
        Element resource,
        @Nullable String modifier) {}
