package org.warmhandoff.analytics.count.domain;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.count.CountWindow;

import static org.assertj.core.api.Assertions.assertThat;

class TimeSpanTest {

    private static final Instant AS_OF = Instant.parse("2026-03-08T12:00:00Z");
    private static final TimeSpan DAY = TimeSpan.window(CountWindow.DAY, AS_OF);

    @Test
    void aWindowHoldsItsEnd() {
        assertThat(DAY.holds(AS_OF)).isTrue();
    }

    @Test
    void aWindowHoldsNothingAfterItsEnd() {
        assertThat(DAY.holds(AS_OF.plusNanos(1000))).isFalse();
    }

    @Test
    void whatHappenedExactlyOneLengthAgoIsOut() {
        assertThat(DAY.holds(Instant.parse("2026-03-07T12:00:00Z"))).isFalse();
    }

    @Test
    void whatHappenedAMicrosecondLaterIsIn() {
        assertThat(DAY.holds(Instant.parse("2026-03-07T12:00:00.000001Z"))).isTrue();
    }

    @Test
    void aDayHasTwentyFourHoursAlsoWhenTheClocksChange() {
        // In the United States clocks went forward in the night to 8 March 2026.
        assertThat(DAY.after()).isEqualTo(Instant.parse("2026-03-07T12:00:00Z"));
    }
}
