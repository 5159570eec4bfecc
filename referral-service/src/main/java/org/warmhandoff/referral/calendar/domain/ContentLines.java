package org.warmhandoff.referral.calendar.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Content lines of RFC 5545: ended by CRLF, and folded so that none has more than 75 octets, never within a character. */
final class ContentLines {

    private static final int LONGEST = 75;
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder lines = new StringBuilder();

    /** A value that is no text, as it is. */
    ContentLines add(String name, String value) {
        fold(name + ":" + value);
        return this;
    }

    ContentLines text(String name, String value) {
        return add(name, escape(value));
    }

    /** To the second, as the format has it. */
    ContentLines time(String name, Instant at) {
        return add(name, UTC.format(at));
    }

    private void fold(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            String character = Character.toString(line.codePointAt(at));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.append(character);
            octets += length;
            at += character.length();
        }
        lines.append("\r\n");
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n|\\r|\\n", "\\\\n");
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
