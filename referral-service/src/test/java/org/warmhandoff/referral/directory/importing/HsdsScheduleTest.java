package org.warmhandoff.referral.directory.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.referral.directory.domain.OpeningHours;
import org.warmhandoff.referral.directory.domain.OpeningHoursText;
import org.warmhandoff.referral.directory.domain.OpeningTime;

import static org.assertj.core.api.Assertions.assertThat;

class HsdsScheduleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "'freq':'WEEKLY','byday':'MO,TU,WE,TH','opens_at':'09:00:00Z','closes_at':'12:00:00Z' | Mo-Th 09:00-12:00",
                "'freq':'WEEKLY','byday':'TH,FR','interval':1,'opens_at':'10:00:00','closes_at':'18:00:00' | Th-Fr 10:00-18:00",
                "'freq':null,'byday':'SA','opens_at':'09:00-05:00','closes_at':'13:00-05:00' | Sa 09:00-13:00",
                "'freq':'DAILY','opens_at':'00:00','closes_at':'23:59' | 24/7",
                "'freq':'weekly','byday':'fr','opens_at':'22:00','closes_at':'02:00' | Fr 22:00-02:00"
            })
    void aWeekIsReadByTheClockOnTheWall(String fields, String hours) {
        assertThat(week(fields).map(OpeningHours::of).map(OpeningHoursText::of)).contains(hours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'freq':'MONTHLY','byday':'1SA','opens_at':'09:00','closes_at':'17:00'",
                "'freq':'WEEKLY','byday':'1SA','opens_at':'09:00','closes_at':'17:00'",
                "'freq':'WEEKLY','byday':'SA','interval':2,'opens_at':'09:00','closes_at':'17:00'",
                "'freq':'WEEKLY','byday':'SA','byweekno':'41,42','opens_at':'09:00','closes_at':'17:00'",
                "'freq':'WEEKLY','byday':'SA'",
                "'freq':'WEEKLY','byday':'SA','opens_at':'nine','closes_at':'17:00'",
                "'freq':'WEEKLY','byday':'SA','opens_at':'09:00','closes_at':'25:00'",
                "'freq':'WEEKLY','opens_at':'09:00','closes_at':'17:00'",
                "'freq':'WEEKLY','byday':'SA','valid_from':'2027-01-01','opens_at':'09:00','closes_at':'17:00'"
            })
    void whatIsNotTheSameEveryWeekFromNowOnIsNoWeek(String fields) {
        assertThat(week(fields)).isEmpty();
    }

    @Test
    void aScheduleIsOverTheDayAfterItsLast() {
        assertThat(schedule("'valid_to':'2026-11-23'").isOver(TODAY)).isFalse();
        assertThat(schedule("'valid_to':'2026-11-22'").isOver(TODAY)).isTrue();
        assertThat(schedule("'until':'2026-11-22T10:00:00Z'").isOver(TODAY)).isTrue();
        assertThat(schedule("'until':'null'").isOver(TODAY)).isFalse();
    }

    private static Optional<List<OpeningTime>> week(String fields) {
        return schedule(fields).week(TODAY);
    }

    private static HsdsSchedule schedule(String fields) {
        try {
            return new HsdsSchedule(new ObjectMapper().readTree("{" + fields.replace('\'', '"') + "}"));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
