package org.warmhandoff.analytics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.enterprise.context.ApplicationScoped;

/** The clock of the service under test: the system's, until a test moves or stops it. */
@ApplicationScoped
public class TestClock implements InstantSource {

    private final AtomicReference<InstantSource> clock = new AtomicReference<>(InstantSource.system());

    @Override
    public Instant instant() {
        return clock.get().instant();
    }

    /** Goes on from a time that lies ahead. */
    public void move(Duration ahead) {
        InstantSource before = clock.get();
        clock.set(() -> before.instant().plus(ahead));
    }

    public void stopAt(Instant time) {
        clock.set(InstantSource.fixed(time));
    }

    public void reset() {
        clock.set(InstantSource.system());
    }
}
