package org.warmhandoff.incident.importing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of uploads. */
@ConfigMapping(prefix = "warm-handoff.import")
public interface ImportConfig {

    /** Most bytes of one upload, unpacked. */
    @WithDefault("4294967296")
    long maxBytes();

    /** How many times larger than sent an upload may become when it is unpacked: text does not shrink to less. */
    @WithDefault("200")
    long maxInflation();

    /** Most uploads at a time in one replica; more are asked to come again. */
    @WithDefault("4")
    int maxAtOnce();
}
