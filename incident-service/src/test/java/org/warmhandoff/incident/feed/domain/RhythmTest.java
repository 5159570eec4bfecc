package org.warmhandoff.incident.feed.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RhythmTest {

    private static final Instant START = Instant.parse("2026-03-01T06:00:00Z");

    @Test
    void aFileOfAThousandReportsIsOneArrival() {
        List<Instant> file = new ArrayList<>();
        for (int report = 0; report < 1000; report++) {
            file.add(START.plusMillis(report * 500L));
        }

        assertThat(Rhythm.of(file)).isEqualTo(new Rhythm(1, Duration.ZERO, Duration.ZERO));
    }

    @Test
    void theMeanGapIsTheSpanOverTheGaps() {
        Rhythm rhythm = at(0, 1, 2, 9);

        assertThat(rhythm.gaps()).isEqualTo(3);
        assertThat(rhythm.meanGap()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void oneOutageDoesNotLengthenTheLongGap() {
        assertThat(at(0, 10, 11, 21, 200, 201).longGap()).isEqualTo(Duration.ofHours(10));
    }

    @Test
    void theOrderOfTheReportsDoesNotMatter() {
        assertThat(at(9, 2, 0, 1)).isEqualTo(at(0, 1, 2, 9));
    }

    @Test
    void aFeedThatWasNeverHeardHasNoGaps() {
        Rhythm rhythm = at();

        assertThat(rhythm.gaps()).isZero();
        assertThat(rhythm.meanGap()).isZero();
    }

    private static Rhythm at(Integer... hours) {
        return Rhythm.of(
                Stream.of(hours).map(hour -> START.plus(Duration.ofHours(hour))).toList());
    }
}
