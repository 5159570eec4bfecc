package org.warmhandoff.notification.dispatch;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of sending. */
@ConfigMapping(prefix = "warm-handoff.dispatch")
public interface DispatchConfig {

    /** How many mails are sent at once. Mostly they wait for the mail server. */
    @WithDefault("16")
    int emailWorkers();

    /** How many webhooks are called at once; each of them by one worker at most. */
    @WithDefault("16")
    int webhookWorkers();

    /** Longest time between two looks at what is due when nothing in this process raised the signal. */
    @WithDefault("250ms")
    Duration pollInterval();

    /** How long a delivery stays with a worker that has died. Must be longer than any channel's timeout. */
    @WithDefault("60s")
    Duration lease();

    /** How long to wait after a failure of the database. */
    @WithDefault("1s")
    Duration pauseAfterFailure();
}
