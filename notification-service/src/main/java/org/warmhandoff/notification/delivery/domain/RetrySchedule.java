package org.warmhandoff.notification.delivery.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.warmhandoff.contracts.notification.Channel;

/**
 * How long a delivery waits between its attempts.
 *
 * @param name for people
 * @param pauses before the second attempt, the third and so on; the first is made at once
 * @param jitter what is added to a pause, at most, as a share of it: deliveries that failed together should not come back
 *     together
 */
public record RetrySchedule(String name, List<Duration> pauses, double jitter) {

    /** The schedule that Standard Webhooks 1.0.0 recommends ("Deliverability and reliability"): 10 attempts in 75.5 hours. */
    public static final RetrySchedule STANDARD_WEBHOOKS = new RetrySchedule(
            "Standard Webhooks",
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24)),
            0.1);

    /**
     * The schedule of e-mail: dense at first, because a mail server is mostly back within the hour and a task should not wait
     * for a notice; 14 attempts in 52 hours, since a follow-up is to begin within 72.
     */
    public static final RetrySchedule EMAIL = new RetrySchedule(
            "E-mail",
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofHours(2),
                    Duration.ofHours(4),
                    Duration.ofHours(8),
                    Duration.ofHours(12),
                    Duration.ofHours(24)),
            0.1);

    public RetrySchedule {
        pauses = List.copyOf(pauses);
        if (jitter < 0 || jitter > 1) {
            throw new IllegalArgumentException("jitter is a share of the pause, 0 to 1");
        }
    }

    public static RetrySchedule of(Channel channel) {
        return switch (channel) {
            case EMAIL -> EMAIL;
            case WEBHOOK -> STANDARD_WEBHOOKS;
        };
    }

    /**
     * How long to wait after an attempt that failed.
     *
     * @param attempts made so far, 1 or more
     * @return empty when there is no further attempt
     */
    public Optional<Duration> pauseAfter(int attempts, RandomGenerator random) {
        if (attempts < 1) {
            throw new IllegalArgumentException("a pause comes after an attempt");
        }
        if (attempts > pauses.size()) {
            return Optional.empty();
        }
        long pause = pauses.get(attempts - 1).toMillis();
        return Optional.of(Duration.ofMillis(pause + Math.round(pause * jitter * random.nextDouble())));
    }
}
