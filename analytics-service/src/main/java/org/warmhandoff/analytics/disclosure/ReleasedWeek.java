package org.warmhandoff.analytics.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.warmhandoff.analytics.disclosure.domain.ReaderTier;

/** All numbers of one week, as each tier gets them, and under which thresholds. */
record ReleasedWeek(
        Instant at, int limitedThreshold, int publicThreshold, Map<ReaderTier, List<ReleasedCount>> counts) {}
