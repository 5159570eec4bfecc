package org.warmhandoff.incident.area;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of placing. */
@ConfigMapping(prefix = "warm-handoff.area")
public interface AreaConfig {

    /** How far, in meters, the nearest neighborhood may be from a point that lies in none. */
    @WithDefault("250")
    double nearestWithinMeters();

    /** How far, in meters, a point may be from its nearest area and still belong to the map. */
    @WithDefault("50000")
    double reachMeters();
}
