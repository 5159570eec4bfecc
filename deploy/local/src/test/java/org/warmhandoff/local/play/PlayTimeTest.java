package org.warmhandoff.local.play;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlayTimeTest {

    @Test
    void ninetyDaysInAQuarterOfAnHourAreTwoAndAHalfHoursASecond() {
        PlayTime time = PlayTime.lasting(Duration.ofDays(90), Duration.ofMinutes(15));

        assertThat(time.played(Duration.ofSeconds(1))).isEqualTo(Duration.ofMinutes(144));
        assertThat(time.real(Duration.ofDays(1))).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void nothingInAPlayLiesInTheFuture() {
        PlayTime time = PlayTime.lasting(Duration.ofDays(90), Duration.ofMinutes(15));

        Instant end = time.instant().plus(Duration.ofDays(90));

        assertThat(end).isBefore(time.began());
    }

    @Test
    void theServicesAreToldWhatThePlayGoesBy() {
        PlayTime time =
                new PlayTime(Instant.parse("2026-11-23T08:00:00Z"), Instant.parse("2026-08-25T00:00:00Z"), 8640);

        assertThat(time.settings())
                .containsEntry("QUARKUS_PROFILE", "simulation")
                .containsEntry("WARM_HANDOFF_CLOCK_BEGAN", "2026-11-23T08:00:00Z")
                .containsEntry("WARM_HANDOFF_CLOCK_START", "2026-08-25T00:00:00Z")
                .containsEntry("WARM_HANDOFF_CLOCK_SPEED", "8640");
    }
}
