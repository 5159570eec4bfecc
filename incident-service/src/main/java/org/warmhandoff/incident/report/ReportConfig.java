package org.warmhandoff.incident.report;

import java.time.Duration;
import java.time.Instant;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of intake. */
@ConfigMapping(prefix = "warm-handoff.report")
public interface ReportConfig {

    /** The earliest time of an overdose that is believed. */
    @WithDefault("2000-01-01T00:00:00Z")
    Instant earliest();

    /** How far a partner's clock may be ahead of this one. */
    @WithDefault("5m")
    Duration clockSkew();

    /** How long after the overdose a report is history: it counts, and wakes nobody. */
    @WithDefault("14d")
    Duration backfillAfter();
}
