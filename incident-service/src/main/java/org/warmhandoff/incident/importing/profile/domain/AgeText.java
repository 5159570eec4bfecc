package org.warmhandoff.incident.importing.profile.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.warmhandoff.incident.report.domain.AgeRange;

/** Ages as tables write them: {@code 34}, {@code 30 - 39}, {@code 80 - *}, {@code 65+}, {@code <18}, {@code 18 and under}. */
public final class AgeText {

    private static final int OLDEST = 130;
    private static final Pattern YEARS = Pattern.compile("(\\d{1,3})");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})\\s*(?:-|–|to)\\s*(\\d{1,3})");
    private static final Pattern AND_OLDER =
            Pattern.compile("(\\d{1,3})\\s*(?:-\\s*\\*|\\+|(?:and|or)\\s+(?:over|older|above))");
    private static final Pattern BELOW = Pattern.compile("(?:<|under|below)\\s*(\\d{1,3})");
    private static final Pattern AND_YOUNGER = Pattern.compile("(\\d{1,3})\\s*(?:and|or)\\s+(?:under|younger|below)");

    private AgeText() {}

    /** The ages; nothing for text that is none. */
    public static Optional<AgeRange> parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s*(years|yrs|yo|y)$", "");
        Matcher range = RANGE.matcher(plain);
        if (range.matches()) {
            return ages(number(range, 1), number(range, 2));
        }
        Matcher years = YEARS.matcher(plain);
        if (years.matches()) {
            return ages(number(years, 1), number(years, 1));
        }
        Matcher older = AND_OLDER.matcher(plain);
        if (older.matches() && number(older, 1) <= OLDEST) {
            return Optional.of(new AgeRange(number(older, 1), null));
        }
        Matcher below = BELOW.matcher(plain);
        if (below.matches()) {
            return ages(0, number(below, 1) - 1);
        }
        Matcher younger = AND_YOUNGER.matcher(plain);
        return younger.matches() ? ages(0, number(younger, 1)) : Optional.empty();
    }

    private static Optional<AgeRange> ages(int from, int to) {
        return from <= to && to <= OLDEST ? Optional.of(new AgeRange(from, to)) : Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
