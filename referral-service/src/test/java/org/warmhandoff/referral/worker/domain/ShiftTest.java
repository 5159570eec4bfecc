package org.warmhandoff.referral.worker.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShiftTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final Shift saturday = new Shift(DayOfWeek.SATURDAY, LocalTime.of(8, 0), LocalTime.of(16, 0));
    private final Shift saturdayNight = new Shift(DayOfWeek.SATURDAY, LocalTime.of(22, 0), LocalTime.of(6, 0));

    @Test
    void aShiftBeginsWithItsFirstMomentAndEndsBeforeItsLast() {
        assertThat(isAt(saturday, "2026-03-07T12:59:59Z")).isFalse();
        assertThat(isAt(saturday, "2026-03-07T13:00:00Z")).isTrue();
        assertThat(isAt(saturday, "2026-03-07T20:59:59Z")).isTrue();
        assertThat(isAt(saturday, "2026-03-07T21:00:00Z")).isFalse();
    }

    @Test
    void aNightShiftReachesIntoTheNextDay() {
        assertThat(isAt(saturdayNight, "2026-03-08T04:00:00Z")).isTrue();
        assertThat(isAt(saturdayNight, "2026-03-07T04:00:00Z")).isFalse();
    }

    @Test
    void aNightInWhichTheClocksChangeEndsWhenTheyShowItsEnd() {
        // The clocks go from two to three: six o'clock is an hour earlier than usual.
        assertThat(isAt(saturdayNight, "2026-03-08T09:59:59Z")).isTrue();
        assertThat(isAt(saturdayNight, "2026-03-08T10:00:00Z")).isFalse();
    }

    @Test
    void aShiftThatLiesBetweenTwoInstantsMeetsThem() {
        Instant friday = Instant.parse("2026-03-06T12:00:00Z");
        assertThat(saturday.meets(friday, Instant.parse("2026-03-07T12:00:00Z"), NEW_YORK))
                .isFalse();
        assertThat(saturday.meets(friday, Instant.parse("2026-03-07T13:00:00Z"), NEW_YORK))
                .isTrue();
        assertThat(saturday.meets(friday, Instant.parse("2026-03-12T13:00:00Z"), NEW_YORK))
                .isTrue();
    }

    private static boolean isAt(Shift shift, String instant) {
        Instant at = Instant.parse(instant);
        return shift.meets(at, at, NEW_YORK);
    }
}
