package org.warmhandoff.kit.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SystemClockTest {

    private static final Instant BEGAN = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant START = Instant.parse("2026-08-25T00:00:00Z");
    private static final List<String> REHEARSAL = List.of("simulation");

    @Test
    void timeIsRealUnlessAskedForOtherwise() {
        Timeline timeline = SystemClock.timeline(settings(null, null, 1), List.of("prod"));

        assertThat(timeline.at(BEGAN)).isEqualTo(BEGAN);
        assertThat(timeline.at(BEGAN.minusNanos(1))).isEqualTo(BEGAN.minusNanos(1));
    }

    @Test
    void aDayGoesByInTenSecondsAtASpeedOf8640() {
        Timeline timeline = SystemClock.timeline(settings(START, BEGAN, 8640), REHEARSAL);

        assertThat(timeline.at(BEGAN)).isEqualTo(START);
        assertThat(timeline.at(BEGAN.plusSeconds(10))).isEqualTo(START.plus(Duration.ofDays(1)));
    }

    @Test
    void aServiceThatServesPeopleRefusesAnyOtherTimeThanTheRealOne() {
        assertThatThrownBy(() -> SystemClock.timeline(settings(START, BEGAN, 8640), List.of("prod")))
                .hasMessageContaining("rehearsals");
        assertThatThrownBy(() -> SystemClock.timeline(settings(null, null, 2), List.of("prod")))
                .hasMessageContaining("rehearsals");
        assertThatThrownBy(() -> SystemClock.timeline(settings(START, null, 1), List.of("prod")))
                .hasMessageContaining("rehearsals");
    }

    @Test
    void aRehearsalThatDoesNotSayWhenItBeganIsRefused() {
        assertThatThrownBy(() -> SystemClock.timeline(settings(START, null, 8640), REHEARSAL))
                .hasMessageContaining("warm-handoff.clock.began");
        assertThatThrownBy(() -> SystemClock.timeline(settings(null, BEGAN, 8640), REHEARSAL))
                .hasMessageContaining("warm-handoff.clock.start");
    }

    @Test
    void timeNeverStandsStill() {
        assertThatThrownBy(() -> SystemClock.timeline(settings(START, BEGAN, 0), REHEARSAL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ClockConfig settings(@Nullable Instant start, @Nullable Instant began, int speed) {
        return new ClockConfig() {
            @Override
            public Optional<Instant> start() {
                return Optional.ofNullable(start);
            }

            @Override
            public Optional<Instant> began() {
                return Optional.ofNullable(began);
            }

            @Override
            public int speed() {
                return speed;
            }
        };
    }
}
