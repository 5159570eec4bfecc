package org.warmhandoff.referral.calendar.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.warmhandoff.testkit.PersonFirst;

import static org.assertj.core.api.Assertions.assertThat;

class VisitCalendarTest {

    private static final UUID ID = UUID.fromString("5f0c7a52-35c3-4a0a-9d0e-0a4ad4a1c001");
    private static final Visit VISIT = new Visit(
            ID,
            3,
            Instant.parse("2026-03-08T03:22:10Z"),
            Instant.parse("2026-03-08T03:52:10Z"),
            Instant.parse("2026-03-07T05:00:00Z"));

    @Test
    void aVisitIsWrittenAsRfc5545HasIt() {
        assertThat(VisitCalendar.write(FeedLanguage.EN, List.of(VISIT)))
                .isEqualTo(
                        """
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Community visits//Calendar 1//EN
                        CALSCALE:GREGORIAN
                        NAME:Community visits
                        X-WR-CALNAME:Community visits
                        REFRESH-INTERVAL;VALUE=DURATION:PT1H
                        X-PUBLISHED-TTL:PT1H
                        BEGIN:VEVENT
                        UID:5f0c7a52-35c3-4a0a-9d0e-0a4ad4a1c001
                        SEQUENCE:3
                        DTSTAMP:20260307T050000Z
                        LAST-MODIFIED:20260307T050000Z
                        DTSTART:20260308T032210Z
                        DTEND:20260308T035210Z
                        SUMMARY:Community visit
                        STATUS:CONFIRMED
                        CLASS:PRIVATE
                        TRANSP:TRANSPARENT
                        END:VEVENT
                        END:VCALENDAR
                        """
                                .replace("\n", "\r\n"));
    }

    @Test
    void theSameVisitsAreTheSameText() {
        assertThat(VisitCalendar.write(FeedLanguage.ES, List.of(VISIT)))
                .isEqualTo(VisitCalendar.write(FeedLanguage.ES, List.of(VISIT)))
                .contains("SUMMARY:Visita comunitaria\r\n");
    }

    @ParameterizedTest
    @EnumSource(FeedLanguage.class)
    void itSaysNothingButATimeAndItsNeutralTitle(FeedLanguage language) {
        String calendar = VisitCalendar.write(language, List.of(VISIT));

        assertThat(calendar)
                .doesNotContain(
                        "LOCATION", "DESCRIPTION", "URL", "VALARM", "ORGANIZER", "ATTENDEE", "CATEGORIES", "http");
        assertThat(calendar)
                .doesNotContainPattern(
                        "(?i)overdose|naloxone|follow-?up|outreach|survivor|sobredosis|seguimiento|warm");
    }

    /** Also what the worklist may say: a locked screen is read by whoever passes. */
    @Test
    void noTitleSaysWhatItIsAboutOrHurts() {
        Map<String, List<String>> titles = Arrays.stream(FeedLanguage.values())
                .collect(Collectors.toMap(
                        FeedLanguage::code, language -> Stream.of(language.visit(), language.calendar())
                                .toList()));

        titles.forEach((language, words) ->
                words.forEach(title -> PersonFirst.assertKeptOnPage(language, Map.of("title", title))));
        assertThat(titles).containsOnlyKeys("en", "es");
    }
}
