package org.warmhandoff.analytics.disclosure;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.count.CountLevel;
import org.warmhandoff.contracts.count.PublicMeasure;

/** Which released counts are asked for. @param from the first week begins then or later @param to the last week begins then or before */
record ReleasedFilter(
        LocalDate from,
        LocalDate to,
        @Nullable String area,
        @Nullable CountLevel level,
        @Nullable PublicMeasure measure) {}
