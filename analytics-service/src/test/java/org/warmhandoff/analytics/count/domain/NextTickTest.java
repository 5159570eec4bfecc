package org.warmhandoff.analytics.count.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.warmhandoff.contracts.count.CountWindow;

import static org.assertj.core.api.Assertions.assertThat;

class NextTickTest {

    private static final Instant LAST = Instant.parse("2026-03-07T12:00:00Z");
    private static final Instant NOW = LAST.plusSeconds(1);

    @Test
    void whatHasLeftAWindowSinceTheLastTickIsCountedAnew() {
        NextTick tick = NextTick.after(LAST, NOW);

        for (CountWindow window : CountWindow.values()) {
            assertThat(passed(tick, NOW.minus(window.length())))
                    .as(window.code())
                    .isTrue();
            assertThat(passed(tick, LAST.minus(window.length()).plusMillis(1)))
                    .as(window.code())
                    .isTrue();
            assertThat(passed(tick, LAST.minus(window.length())))
                    .as(window.code())
                    .isFalse();
            assertThat(passed(tick, NOW.minus(window.length()).plusMillis(1)))
                    .as(window.code())
                    .isFalse();
        }
    }

    @Test
    void whatLayAheadAtTheLastTickAndIsPastNowIsCountedAnew() {
        NextTick tick = NextTick.after(LAST, NOW);

        assertThat(passed(tick, LAST)).isFalse();
        assertThat(passed(tick, LAST.plusMillis(1))).isTrue();
        assertThat(passed(tick, NOW)).isTrue();
        assertThat(passed(tick, NOW.plusMillis(1))).isFalse();
    }

    @Test
    void afterALongSleepNothingThatCrossedAnEdgeMeanwhileIsMissed() {
        NextTick tick = NextTick.after(LAST, LAST.plus(Duration.ofDays(3)));

        assertThat(passed(tick, LAST.minus(Duration.ofHours(1)))).isTrue();
        assertThat(passed(tick, LAST.minus(Duration.ofDays(26)))).isTrue();
        assertThat(passed(tick, LAST.minus(Duration.ofDays(15)))).isFalse();
    }

    @Test
    void theFirstTickCountsEverything() {
        NextTick tick = NextTick.after(null, NOW);

        assertThat(tick.everything()).isTrue();
        assertThat(tick.asOf()).isEqualTo(NOW);
        assertThat(passed(tick, NOW.minus(Duration.ofDays(28)).plusMillis(1))).isTrue();
    }

    @Test
    void aClockThatStandsStillChangesNothing() {
        NextTick tick = NextTick.after(LAST, LAST);

        assertThat(tick).isEqualTo(new NextTick(LAST, new TimeSpan(LAST, LAST), List.of(), false));
    }

    @Test
    void aClockThatIsSetBackALittleIsWaitedFor() {
        NextTick tick = NextTick.after(LAST, LAST.minusSeconds(30));

        assertThat(tick.asOf()).isEqualTo(LAST);
        assertThat(tick.everything()).isFalse();
    }

    @Test
    void aClockThatIsSetBackFarMakesEverythingBeCountedAnewAtTheNewTime() {
        Instant now = LAST.minus(Duration.ofHours(1));
        NextTick tick = NextTick.after(LAST, now);

        assertThat(tick.asOf()).isEqualTo(now);
        assertThat(tick.everything()).isTrue();
    }

    @Test
    void theAsOfTimeIsCutToTheMillisecond() {
        assertThat(NextTick.after(LAST, NOW.plusNanos(1_999_999)).asOf()).isEqualTo(NOW.plusMillis(1));
    }

    private static boolean passed(NextTick tick, Instant occurredAt) {
        return tick.passed().stream().anyMatch(span -> span.holds(occurredAt));
    }
}
