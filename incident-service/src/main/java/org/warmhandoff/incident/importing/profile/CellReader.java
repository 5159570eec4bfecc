package org.warmhandoff.incident.importing.profile;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.incident.QualityFlag;
import org.warmhandoff.incident.importing.profile.domain.AgeText;
import org.warmhandoff.incident.importing.profile.domain.LocalTimeRule;
import org.warmhandoff.incident.report.domain.AgeRange;

/** Reads one cell as one kind of value. */
final class CellReader {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}(\\.\\d{1,18})?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}(\\.0{1,9})?");
    private static final Set<String> TRUE = Set.of("true", "t", "yes", "y", "1");
    private static final Set<String> FALSE = Set.of("false", "f", "no", "n", "0");

    /** What a cell says. */
    record Value(JsonNode json, Set<QualityFlag> doubts) {

        private static Value of(JsonNode json) {
            return new Value(json, Set.of());
        }

        @Override
        public String toString() {
            return "Value[withheld]";
        }
    }

    private final Conversion conversion;
    private final List<DateTimeFormatter> formats;
    private final @Nullable LocalTimeRule localTime;

    /** @throws IllegalArgumentException for a format that is none */
    CellReader(Conversion conversion, List<String> formats, @Nullable ZoneId zone) {
        this.conversion = conversion;
        this.formats = (formats.isEmpty() ? List.of("iso") : formats)
                .stream().map(CellReader::format).toList();
        this.localTime = zone == null ? null : new LocalTimeRule(zone);
    }

    private static DateTimeFormatter format(String pattern) {
        return pattern.equals("iso")
                ? DateTimeFormatter.ISO_DATE_TIME
                : new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(pattern)
                        .toFormatter(Locale.US)
                        .withChronology(IsoChronology.INSTANCE)
                        .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Nothing for a cell that is not of this kind. */
    Optional<Value> read(String cell) {
        return switch (conversion) {
            case TEXT, DIGEST -> Optional.of(Value.of(TextNode.valueOf(cell)));
            case SLUG -> Optional.of(Value.of(TextNode.valueOf(slug(cell))));
            case INTEGER ->
                WHOLE.matcher(cell).matches()
                        ? Optional.of(Value.of(IntNode.valueOf(new BigDecimal(cell).intValueExact())))
                        : Optional.empty();
            case DECIMAL ->
                NUMBER.matcher(cell).matches()
                        ? Optional.of(Value.of(DecimalNode.valueOf(new BigDecimal(cell))))
                        : Optional.empty();
            case BOOLEAN -> truth(cell);
            case AGE -> AgeText.parse(cell).map(CellReader::range).map(Value::of);
            case TIME -> time(cell);
        };
    }

    static String slug(String text) {
        String slug =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.substring(0, Math.min(slug.length(), 64));
    }

    private static Optional<Value> truth(String cell) {
        String plain = cell.toLowerCase(Locale.ROOT);
        if (TRUE.contains(plain) || FALSE.contains(plain)) {
            return Optional.of(Value.of(BooleanNode.valueOf(TRUE.contains(plain))));
        }
        return Optional.empty();
    }

    private static JsonNode range(AgeRange ages) {
        ObjectNode range = JsonNodeFactory.instance.objectNode();
        range.put("from", ages.from());
        if (ages.to() != null) {
            range.put("to", ages.to());
        }
        return range;
    }

    private Optional<Value> time(String cell) {
        for (DateTimeFormatter format : formats) {
            try {
                TemporalAccessor time = format.parseBest(cell, OffsetDateTime::from, LocalDateTime::from);
                if (time instanceof OffsetDateTime exact) {
                    return Optional.of(Value.of(TextNode.valueOf(exact.toString())));
                }
                if (localTime != null) {
                    LocalTimeRule.Resolved resolved = localTime.resolve((LocalDateTime) time);
                    return Optional.of(new Value(
                            TextNode.valueOf(resolved.time().format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)),
                            resolved.doubts()));
                }
            } catch (DateTimeException notThisOne) {
                // The next format may fit.
            }
        }
        return Optional.empty();
    }
}
