package org.warmhandoff.incident.feed;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of what is watched in feeds. */
@ConfigMapping(prefix = "warm-handoff.feeds")
public interface FeedConfig {

    /** Over how long delays, completeness and refusals are taken. */
    @WithDefault("28d")
    Duration window();

    /** From how long before its newest report a feed's rhythm is learned: long enough for a feed of one report a week. */
    @WithDefault("90d")
    Duration history();

    /** No feed is silent sooner: as long as a night shift, and longer than the update of a partner's system takes. */
    @WithDefault("12h")
    Duration shortestSilence();

    /** In how many hours a feed must have been heard, within {@link #history}, before it can be silent. */
    @WithDefault("10")
    int leastArrivals();

    /** For how long a feed must have been heard before it can be silent: two weekends. */
    @WithDefault("14d")
    Duration leastHistory();

    /** After how long without a report nobody waits for a feed any more. */
    @WithDefault("90d")
    Duration endedAfter();
}
