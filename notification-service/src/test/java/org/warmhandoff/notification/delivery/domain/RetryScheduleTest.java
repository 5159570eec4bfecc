package org.warmhandoff.notification.delivery.domain;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.warmhandoff.contracts.notification.Channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RetryScheduleTest {

    /** Draws nothing but the lowest number. */
    private static final RandomGenerator NO_JITTER = () -> 0L;

    /** Draws the highest number below 1. */
    private static final RandomGenerator ALL_JITTER = () -> -1L;

    @Test
    void webhooksAreTriedAsTheStandardRecommends() {
        assertThat(pauses(RetrySchedule.STANDARD_WEBHOOKS))
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(14),
                        Duration.ofHours(20),
                        Duration.ofHours(24));
    }

    @Test
    void aMailIsTriedSixTimesWithinHalfAnHourAndForTwoDays() {
        List<Duration> pauses = pauses(RetrySchedule.EMAIL);

        assertThat(sum(pauses.subList(0, 5))).isLessThan(Duration.ofMinutes(30));
        assertThat(sum(pauses)).isBetween(Duration.ofHours(48), Duration.ofHours(72));
        assertThat(pauses).isSorted();
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void everyScheduleEnds(Channel channel) {
        RetrySchedule schedule = RetrySchedule.of(channel);

        assertThat(schedule.pauseAfter(schedule.pauses().size(), NO_JITTER)).isPresent();
        assertThat(schedule.pauseAfter(schedule.pauses().size() + 1, NO_JITTER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void jitterAddsUpToATenthAndTakesNothingAway(Channel channel) {
        RetrySchedule schedule = RetrySchedule.of(channel);
        Duration pause = schedule.pauses().get(3);

        assertThat(schedule.pauseAfter(4, NO_JITTER)).contains(pause);
        assertThat(schedule.pauseAfter(4, ALL_JITTER)).contains(pause.plus(pause.dividedBy(10)));
        Random random = new Random(4);
        assertThat(IntStream.range(0, 20)
                        .mapToObj(draw -> schedule.pauseAfter(4, random).orElseThrow())
                        .distinct())
                .hasSizeGreaterThan(15);
    }

    @Test
    void aPauseComesAfterAnAttempt() {
        assertThatIllegalArgumentException().isThrownBy(() -> RetrySchedule.EMAIL.pauseAfter(0, NO_JITTER));
    }

    private static List<Duration> pauses(RetrySchedule schedule) {
        return IntStream.rangeClosed(1, 100)
                .mapToObj(attempts -> schedule.pauseAfter(attempts, NO_JITTER))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Duration sum(List<Duration> durations) {
        return durations.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
