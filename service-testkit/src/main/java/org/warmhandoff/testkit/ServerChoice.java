package org.warmhandoff.testkit;

import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.testcontainers.DockerClientFactory;

/** How a test run gets its servers. Both ways give the same tests; neither skips any. */
enum ServerChoice {
    DOCKER,
    EMBEDDED;

    private static final String SETTING = "WARM_HANDOFF_TEST_SERVERS";

    /** What the system property or the environment says, otherwise containers where an engine answers. */
    static ServerChoice make() {
        return Optional.ofNullable(System.getProperty(SETTING, System.getenv(SETTING)))
                .map(ServerChoice::named)
                .orElseGet(() -> isDockerUp() ? DOCKER : EMBEDDED);
    }

    static ServerChoice named(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s is docker or embedded, not %s".formatted(SETTING, name), e);
        }
    }

    TestServers start() {
        return this == DOCKER ? DockerServers.start() : EmbeddedServers.start();
    }

    /** Testcontainers reports an absent engine as an error with a page of advice; here it is one of two answers. */
    private static boolean isDockerUp() {
        Logger advice = Logger.getLogger("org.testcontainers");
        Level before = advice.getLevel();
        advice.setLevel(Level.OFF);
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } finally {
            advice.setLevel(before);
        }
    }
}
