package org.warmhandoff.local.play;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * The time of the play: the services are given the same and live in it.
 *
 * @param began when the play began, in real time
 * @param start what time it was then
 * @param speed how many seconds go by in one
 */
record PlayTime(Instant began, Instant start, int speed) implements InstantSource {

    /** Longer than everything takes to start, and in the end to come to rest. */
    private static final Duration BEFORE_AND_AFTER = Duration.ofMinutes(6);

    /** A play that begins now, so long ago that nothing in it lies in the future. */
    static PlayTime lasting(Duration played, Duration real) {
        Instant now = Instant.now();
        int speed = (int) Math.max(1, played.toMillis() / real.toMillis());
        return new PlayTime(now, now.minus(played).minus(BEFORE_AND_AFTER.multipliedBy(speed)), speed);
    }

    @Override
    public Instant instant() {
        return start.plus(Duration.between(began, Instant.now()).multipliedBy(speed));
    }

    /** How long something of the play takes in real time. */
    Duration real(Duration played) {
        return played.dividedBy(speed);
    }

    /** What goes by in the play meanwhile. */
    Duration played(Duration real) {
        return real.multipliedBy(speed);
    }

    /** Waits until it is that time. @throws InterruptedException when the play is over */
    void await(Instant time) throws InterruptedException {
        for (Duration left = Duration.between(instant(), time);
                !left.isNegative() && !left.isZero();
                left = Duration.between(instant(), time)) {
            LockSupport.parkNanos(Math.max(100_000, real(left).toNanos()));
            if (Thread.interrupted()) {
                throw new InterruptedException("the play is over");
            }
        }
    }

    /** What a service needs to live in it. */
    Map<String, String> settings() {
        return Map.of(
                "QUARKUS_PROFILE", "simulation",
                "WARM_HANDOFF_CLOCK_BEGAN", began.toString(),
                "WARM_HANDOFF_CLOCK_START", start.toString(),
                "WARM_HANDOFF_CLOCK_SPEED", Integer.toString(speed));
    }
}
