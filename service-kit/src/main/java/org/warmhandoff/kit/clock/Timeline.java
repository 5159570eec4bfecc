package org.warmhandoff.kit.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * How the time that this process lives in follows from real time. Processes with the same timeline on one machine agree on what
 * time it is, whenever each of them was started.
 *
 * @param began the moment, in real time, at which it was {@code start}
 * @param start what time it was then
 * @param speed how many seconds go by in one real second; 1 or more
 */
public record Timeline(Instant began, Instant start, int speed) {

    /** Real time. */
    public static final Timeline REAL = new Timeline(Instant.EPOCH, Instant.EPOCH, 1);

    public Timeline {
        if (speed < 1) {
            throw new IllegalArgumentException("time neither stands still nor runs backwards");
        }
    }

    /** What time it is at a moment of real time, this machine's or a database's. */
    public Instant at(Instant real) {
        return start.plus(Duration.between(began, real).multipliedBy(speed));
    }
}
