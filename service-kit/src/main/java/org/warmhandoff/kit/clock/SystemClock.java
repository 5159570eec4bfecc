package org.warmhandoff.kit.clock;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;

import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;

/** Gives the clock to whoever asks for an {@link InstantSource}: the system's, or a rehearsal's. A test replaces the bean. */
@ApplicationScoped
public class SystemClock {

    /** A service with this profile may live in another time than everybody else. */
    static final String PROFILE = "simulation";

    private static final EventLog LOG = EventLog.of(SystemClock.class);

    @Produces
    @DefaultBean
    @ApplicationScoped
    InstantSource clock(Timeline timeline) {
        return timeline.equals(Timeline.REAL) ? InstantSource.system() : () -> timeline.at(Instant.now());
    }

    @Produces
    @Singleton
    Timeline timeline(ClockConfig config) {
        return timeline(config, ConfigUtils.getProfiles());
    }

    /** A service with the wrong time must not serve anybody, so this is asked before it starts. */
    void check(@Observes StartupEvent event, Timeline timeline) {
        if (!timeline.equals(Timeline.REAL)) {
            LOG.warn("clock.simulated", LogField.count("speed", timeline.speed()));
        }
    }

    /** @throws IllegalStateException when the time is not real and nobody allowed that, or half of it is missing */
    static Timeline timeline(ClockConfig config, Collection<String> profiles) {
        if (config.start().isEmpty() && config.began().isEmpty() && config.speed() == 1) {
            return Timeline.REAL;
        }
        if (!profiles.contains(PROFILE)) {
            throw new IllegalStateException(
                    "warm-handoff.clock.* is for rehearsals: with it, every time that this service writes"
                            + " down is wrong. Remove these settings, or start the service with the profile " + PROFILE
                            + ".");
        }
        Instant began =
                config.began().orElseThrow(() -> new IllegalStateException("warm-handoff.clock.began is missing"));
        Instant start =
                config.start().orElseThrow(() -> new IllegalStateException("warm-handoff.clock.start is missing"));
        return new Timeline(began, start, config.speed());
    }
}
