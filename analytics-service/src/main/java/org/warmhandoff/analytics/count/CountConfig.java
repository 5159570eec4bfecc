package org.warmhandoff.analytics.count;

import java.time.Duration;
import java.time.ZoneId;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the rolling counts. */
@ConfigMapping(prefix = "warm-handoff.counts")
public interface CountConfig {

    /** Where the community's days, weeks and months begin. */
    @WithDefault("America/New_York")
    ZoneId timeZone();

    /** How often the counts are brought up to date when nothing is reported: how late a count falls, at most. */
    @WithDefault("1s")
    Duration interval();

    /** Shortest pause between two times; what is reported meanwhile is counted together. */
    @WithDefault("100ms")
    Duration shortestPause();

    /** How often a replica looks for counts that another one changed, for its streams. */
    @WithDefault("250ms")
    Duration streamInterval();

    /** How often a stream says up to when its counts are right, also when none changes. */
    @WithDefault("15s")
    Duration heartbeat();
}
