package org.warmhandoff.kit.logging;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * One value of a log line. There is no way to make one from text that a caller sent: only ids, counts, durations, constants
 * of an enum and short codes that match a fixed pattern.
 */
public final class LogField {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    private final String name;
    private final String value;

    private LogField(String name, String value) {
        this.name = name;
        this.value = value;
    }

    public static LogField id(String name, UUID id) {
        return new LogField(name, id.toString());
    }

    public static LogField count(String name, long count) {
        return new LogField(name, Long.toString(count));
    }

    public static LogField millis(String name, Duration duration) {
        return new LogField(name, Long.toString(duration.toMillis()));
    }

    public static LogField constant(String name, Enum<?> constant) {
        return new LogField(name, constant.name());
    }

    /** A code of the system's own, such as a topic or a reason; anything that does not look like one becomes {@code ?}. */
    public static LogField code(String name, String code) {
        return new LogField(name, CODE.matcher(code).matches() ? code : "?");
    }

    @Override
    public String toString() {
        return name + "=" + value;
    }
}
