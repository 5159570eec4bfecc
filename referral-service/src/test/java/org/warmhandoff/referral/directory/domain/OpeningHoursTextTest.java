package org.warmhandoff.referral.directory.domain;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OpeningHoursTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo-Fr 09:00-17:00 | Mo-Fr 09:00-17:00",
                "mo,we 9:00-12:00, 13:00-17:00 | Mo 09:00-12:00,13:00-17:00; We 09:00-12:00,13:00-17:00",
                "Fr-Mo 22:00-02:00 | Mo 22:00-02:00; Fr-Su 22:00-02:00",
                "Sa 10:00-14:00; Mo 08:00-09:00; | Mo 08:00-09:00; Sa 10:00-14:00",
                "Mo-Su 00:00-24:00 | 24/7",
                "24/7 | 24/7",
                "Tu 18:00-00:00 | Tu 18:00-24:00"
            })
    void hoursAreReadAndWrittenInTheShortestWay(String text, String written) {
        OpeningHours hours = OpeningHoursText.parse(text).orElseThrow();

        assertThat(OpeningHoursText.of(hours)).isEqualTo(written);
        assertThat(OpeningHoursText.parse(written)).contains(hours);
    }

    @Test
    void asManyTimesAsAWeekMayHaveAreReadBackAsTheyWereWritten() {
        OpeningHours hours = OpeningHours.of(IntStream.range(0, OpeningHoursText.MOST_TIMES)
                .mapToObj(i -> new OpeningTime(
                        DayOfWeek.of(i % 7 + 1),
                        LocalTime.ofSecondOfDay(60L * i),
                        LocalTime.ofSecondOfDay(60L * i + 60)))
                .toList());

        assertThat(OpeningHoursText.parse(OpeningHoursText.of(hours))).contains(hours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "always",
                "Mo",
                "09:00-17:00",
                "Mo 25:00-26:00",
                "Mo 09:60-10:00",
                "Mo 09:00",
                "Mo-Fr 09:00-17:00; PH off",
                "Mo[1] 09:00-10:00",
                "Mo 09:00-17:00 Tu 09:00-10:00"
            })
    void whatIsNoPlainWeekIsNotReadAtAll(String text) {
        assertThat(OpeningHoursText.parse(text)).isEmpty();
    }
}
