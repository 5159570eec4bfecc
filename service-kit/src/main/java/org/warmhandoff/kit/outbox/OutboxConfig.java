package org.warmhandoff.kit.outbox;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the outbox relay. */
@ConfigMapping(prefix = "warm-handoff.outbox")
public interface OutboxConfig {

    /** Longest time between two looks at the table when no commit in this process raised the signal. */
    @WithDefault("200ms")
    Duration pollInterval();

    /** Most rows taken in one look. */
    @WithDefault("2000")
    int batchSize();

    /** How long a lane stays with a relay that has died. Must be longer than {@link #deliveryTimeout}. */
    @WithDefault("10s")
    Duration lease();

    /** How long the producer tries to deliver a batch before the rows are taken up again. */
    @WithDefault("8s")
    Duration deliveryTimeout();

    /** How long to wait after a failure of the broker or the database. */
    @WithDefault("500ms")
    Duration pauseAfterFailure();
}
