package org.warmhandoff.incident.odmap;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the export for ODMAP. */
@ConfigMapping(prefix = "warm-handoff.odmap")
public interface OdmapConfig {

    /**
     * How old a report must be to be exported. Reports are ordered by when their ids were made, and an older one may be
     * committed after a younger: it must not be passed by. Longer than the longest transaction of intake, and than the
     * difference between the clocks of the replicas.
     */
    @WithDefault("2m")
    Duration settle();
}
