package org.warmhandoff.referral.directory.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a listing for good.
 *
 * @param source who keeps it, such as {@code county-211}: an import replaces what its own source said and nothing else
 * @param code the source's own id, unique within the source
 */
public record ListingId(String source, String code) {

    /** What a source is called. */
    public static final String SOURCE = "[a-z0-9][a-z0-9-]{0,31}";

    /** What a source may call a listing. */
    public static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    /** The whole id as text. */
    public static final String TEXT = SOURCE + ":" + CODE;

    private static final Pattern PARTS = Pattern.compile("(" + SOURCE + "):(" + CODE + ")");
    private static final Pattern SOURCE_PATTERN = Pattern.compile(SOURCE);
    private static final Pattern CODE_PATTERN = Pattern.compile(CODE);

    /** Reads back what {@link #toString} gave; empty for anything else. */
    public static Optional<ListingId> parse(String text) {
        Matcher parts = PARTS.matcher(text);
        return parts.matches() ? Optional.of(new ListingId(parts.group(1), parts.group(2))) : Optional.empty();
    }

    public static boolean isSource(String text) {
        return SOURCE_PATTERN.matcher(text).matches();
    }

    public static boolean isCode(String text) {
        return CODE_PATTERN.matcher(text).matches();
    }

    /** Such as {@code county-211:pantry-7}. */
    @Override
    public String toString() {
        return source + ":" + code;
    }
}
