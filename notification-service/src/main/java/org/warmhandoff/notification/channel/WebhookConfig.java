package org.warmhandoff.notification.channel;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of webhooks. */
@ConfigMapping(prefix = "warm-handoff.webhook")
public interface WebhookConfig {

    /** Hosts, as they stand in URLs, that may have an address that is not public. None by default. */
    Optional<Set<String>> allowedHosts();

    /** How long to wait for the answer. Standard Webhooks 1.0.0 recommends 15 to 30 seconds. */
    @WithDefault("15s")
    Duration timeout();

    /** How long to wait for the connection, within that time. */
    @WithDefault("5s")
    Duration connectTimeout();
}
