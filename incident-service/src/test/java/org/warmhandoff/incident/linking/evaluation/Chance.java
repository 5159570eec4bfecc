package org.warmhandoff.incident.linking.evaluation;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Chance that repeats: the same seed gives the same stream. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    boolean happens(double share) {
        return random.nextDouble() < share;
    }

    double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    double normal(double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    Duration minutes(double from, double to) {
        return minutes(between(from, to));
    }

    Duration minutesAround(double mean, double deviation) {
        return minutes(normal(mean, deviation));
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The position of a share, drawn by the shares; the last one takes what they leave open. */
    int drawn(double... shares) {
        double left = random.nextDouble();
        for (int i = 0; i < shares.length; i++) {
            left -= shares[i];
            if (left < 0) {
                return i;
            }
        }
        return shares.length;
    }

    /** Events until the end of a span in which {@code expected} are expected. */
    int poisson(double expected) {
        int count = 0;
        for (double product = random.nextDouble(); product > Math.exp(-expected); product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static Duration minutes(double minutes) {
        return Duration.ofSeconds(Math.round(60 * minutes));
    }
}
