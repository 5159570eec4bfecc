package org.warmhandoff.kit.clock;

import java.time.Instant;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * A clock for rehearsals: months go by in minutes. Only with the profile {@value SystemClock#PROFILE}; otherwise a service that
 * finds one of these settings does not start. Leases, retries, idempotency keys and tokens stay on real time.
 */
@ConfigMapping(prefix = "warm-handoff.clock")
public interface ClockConfig {

    /** What time it was when the rehearsal began. */
    Optional<Instant> start();

    /** When that was, in real time. All processes of a rehearsal are given the same. */
    Optional<Instant> began();

    /** How many seconds go by in one. */
    @WithDefault("1")
    int speed();
}
