package org.warmhandoff.analytics.alert.lifecycle;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.alert.AlertStatus;
import org.warmhandoff.contracts.alert.AlertTier;
import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.Measure;

/**
 * Which alerts are asked for; null takes all.
 *
 * @param area a code that is among the alert's areas
 * @param lasting true for those of counts that are unusual still
 */
record AlertFilter(
        @Nullable AlertStatus status,
        @Nullable AlertTier tier,
        @Nullable CountLevel level,
        @Nullable Measure measure,
        @Nullable String area,
        @Nullable Boolean lasting) {}
