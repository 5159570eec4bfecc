package org.warmhandoff.referral.directory.domain;

import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OpeningHoursTest {

    private static final String ZONE = "[America/New_York]";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-23T08:59:59-05:00, false",
        "2026-11-23T09:00:00-05:00, true",
        "2026-11-23T16:59:59-05:00, true",
        "2026-11-23T17:00:00-05:00, false",
        "2026-11-22T12:00:00-05:00, false"
    })
    void aServiceIsOpenFromTheMinuteItOpensUntilTheMinuteItCloses(String moment, boolean open) {
        assertThat(openAt("Mo 09:00-17:00", moment)).isEqualTo(open);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-27T21:59:00-05:00, false",
        "2026-11-27T23:30:00-05:00, true",
        "2026-11-28T01:59:00-05:00, true",
        "2026-11-28T02:00:00-05:00, false",
        "2026-11-27T01:00:00-05:00, false"
    })
    void aNightThatBeginsOnFridayEndsOnSaturday(String moment, boolean open) {
        assertThat(openAt("Fr 22:00-02:00", moment)).isEqualTo(open);
    }

    @Test
    void theNightOfSundayReachesIntoMonday() {
        assertThat(openAt("Su 22:00-06:00", "2026-11-23T05:00:00-05:00")).isTrue();
    }

    @Test
    void aServiceThatNeverClosesIsOpenAtMidnight() {
        assertThat(openAt("24/7", "2026-11-23T00:00:00-05:00")).isTrue();
        assertThat(openAt("24/7", "2026-11-22T23:59:59-05:00")).isTrue();
    }

    @Test
    void aWholeDayEndsWithTheDay() {
        assertThat(openAt("Mo 00:00-24:00", "2026-11-23T23:59:59-05:00")).isTrue();
        assertThat(openAt("Mo 00:00-24:00", "2026-11-24T00:00:00-05:00")).isFalse();
    }

    @Test
    void aServiceWhoseHoursNobodyKnowsIsNotOpen() {
        assertThat(OpeningHours.UNKNOWN.isOpenAt(ZonedDateTime.parse("2026-11-23T12:00:00-05:00" + ZONE)))
                .isFalse();
    }

    @Test
    void onTheDayWithTheHourTwiceItIsOpenInBothOfThem() {
        String nightly = "Su 01:00-02:00";

        assertThat(openAt(nightly, "2026-11-01T01:30:00-04:00")).isTrue();
        assertThat(openAt(nightly, "2026-11-01T01:30:00-05:00")).isTrue();
        assertThat(openAt(nightly, "2026-11-01T02:00:00-05:00")).isFalse();
    }

    @Test
    void onTheDayThatSkipsAnHourItClosesByTheClockOnTheWall() {
        String night = "Sa 22:00-03:00";

        assertThat(openAt(night, "2026-03-08T01:59:00-05:00")).isTrue();
        assertThat(openAt(night, "2026-03-08T03:00:00-04:00")).isFalse();
    }

    @Test
    void daysWithTheSameTimesStandTogether() {
        OpeningHours hours = hours("Mo,Tu,We,Th,Fr 09:00-17:00; Su 10:00-12:00");

        assertThat(hours.runs()).hasSize(2);
        assertThat(OpeningHoursText.of(hours)).isEqualTo("Mo-Fr 09:00-17:00; Su 10:00-12:00");
    }

    private static boolean openAt(String hours, String moment) {
        return hours(hours).isOpenAt(ZonedDateTime.parse(moment + ZONE));
    }

    private static OpeningHours hours(String text) {
        return OpeningHoursText.parse(text).orElseThrow();
    }
}
