package org.warmhandoff.referral.calendar.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContentLinesTest {

    @Test
    void everyLineEndsWithBothCharactersOfALineEnd() {
        assertThat(new ContentLines().add("BEGIN", "VEVENT").add("END", "VEVENT"))
                .hasToString("BEGIN:VEVENT\r\nEND:VEVENT\r\n");
    }

    @Test
    void aLineOfSeventyFiveOctetsStaysAndOneOctetMoreIsFolded() {
        String fits = "x".repeat(75 - "NAME:".length());

        assertThat(new ContentLines().text("NAME", fits)).hasToString("NAME:" + fits + "\r\n");
        assertThat(new ContentLines().text("NAME", fits + "y")).hasToString("NAME:" + fits + "\r\n y\r\n");
    }

    /** Characters of one to four octets, each at every distance from the end of a line. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "漢", "🕊"})
    void noFoldComesWithinACharacterAndNothingIsLost(String character) {
        for (int before = 0; before < 8; before++) {
            String text = "-".repeat(before) + character.repeat(120);

            String folded = new ContentLines().text("NAME", text).toString();

            List<String> lines = List.of(folded.split("\r\n"));
            assertThat(lines).hasSizeGreaterThan(1).allSatisfy(line -> {
                byte[] octets = line.getBytes(StandardCharsets.UTF_8);
                assertThat(octets.length).isLessThanOrEqualTo(75);
                assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
            });
            assertThat(folded.replace("\r\n ", "")).isEqualTo("NAME:" + text + "\r\n");
        }
    }

    @Test
    void whatMeansSomethingInATextIsEscapedAndNoLineCanBePutIn() {
        assertThat(new ContentLines().text("NAME", "a,b;c\\d\r\nEND:VEVENT\ne\rf"))
                .hasToString("NAME:a\\,b\\;c\\\\d\\nEND:VEVENT\\ne\\nf\r\n");
    }

    @Test
    void aTimeIsInUtcAndToTheSecond() {
        assertThat(new ContentLines().time("DTSTART", Instant.parse("2026-03-07T03:52:10.987654Z")))
                .hasToString("DTSTART:20260307T035210Z\r\n");
    }
}
