package org.warmhandoff.incident.importing.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.importing.ColumnName;
import org.warmhandoff.incident.importing.Digest;
import org.warmhandoff.incident.importing.SourceRow;

/** One field of a profile, ready to be read from rows. */
final class CompiledField {

    /** What stands in a row for one field. */
    sealed interface Found {

        /** The row says nothing. */
        record Nothing() implements Found {}

        record Values(List<CellReader.Value> values) implements Found {}

        /**
         * The row says something that is not understood.
         *
         * @param code a stable code
         * @param detail for people; names columns of the profile and no value of the file
         */
        record Fault(String code, String detail) implements Found {}
    }

    private static final Found NOTHING = new Found.Nothing();
    private static final char REPLACEMENT = '\ufffd';
    private static final Pattern SPREADSHEET_TEXT = Pattern.compile("=\"([^\"]*)\"");

    private final FieldMapping mapping;
    private final FieldPath path;
    private final List<String> columns;
    private final Conversion conversion;
    private final CellReader reader;
    private final MissingCells missing;
    private final Map<String, Optional<String>> values;

    CompiledField(FieldMapping mapping, MappingProfile profile, MissingCells missing) {
        this.mapping = mapping;
        this.path = FieldPath.of(mapping.field());
        this.columns = mapping.from().stream().map(ColumnName::of).toList();
        this.conversion = Objects.requireNonNullElseGet(mapping.as(), () -> ReportFields.conversion(mapping.field()));
        this.reader = new CellReader(conversion, mapping.formats(), profile.timeZone());
        this.missing = missing;
        this.values = new HashMap<>();
        mapping.values().forEach((cell, value) -> values.put(MissingCells.plain(cell), Optional.ofNullable(value)));
    }

    FieldMapping mapping() {
        return mapping;
    }

    FieldPath path() {
        return path;
    }

    /** As the header is looked up. */
    List<String> columns() {
        return columns;
    }

    boolean isDigest() {
        return conversion == Conversion.DIGEST;
    }

    /** True when one cell lists who gave naloxone, or the like: each part is an administration of its own. */
    boolean listsAdministrations() {
        return path.level() == FieldPath.Level.NALOXONE && mapping.split() != null;
    }

    Found read(SourceRow row) {
        String constant = mapping.constant();
        if (constant != null) {
            return values(List.of(constant));
        }
        if (conversion == Conversion.DIGEST) {
            return values(List.of(Digest.of(columns.stream()
                            .flatMap(column -> row.cells(column).stream())
                            .toList())
                    .hex()));
        }
        if (columns.size() == 1) {
            return one(row.cells(columns.get(0)));
        }
        String together = columns.stream()
                .flatMap(column -> row.cells(column).stream())
                .map(String::strip)
                .filter(cell -> !missing.isMissing(cell))
                .collect(Collectors.joining(" "));
        return one(List.of(together));
    }

    private Found one(List<String> cells) {
        List<String> parts = new ArrayList<>();
        for (String cell : cells) {
            String text = text(cell);
            if (mapping.split() == null) {
                parts.add(text);
            } else {
                for (String part : text.split(Pattern.quote(mapping.split()), -1)) {
                    parts.add(part.strip());
                }
            }
        }
        return values(parts.isEmpty() ? List.of("") : parts);
    }

    /** A spreadsheet keeps {@code ="0017"} as a text and not as the number 17. */
    private static String text(String cell) {
        String stripped = cell.strip();
        var quoted = SPREADSHEET_TEXT.matcher(stripped);
        return quoted.matches() ? quoted.group(1).strip() : stripped;
    }

    private Found values(List<String> cells) {
        List<CellReader.Value> found = new ArrayList<>();
        for (String cell : cells) {
            if (cell.indexOf(REPLACEMENT) >= 0) {
                return new Found.Fault("not-text", named("holds bytes that are no text in the file's encoding"));
            }
            Optional<String> said = translate(cell);
            if (said == null) {
                return new Found.Fault("unknown-value", named("says something that the profile does not know"));
            }
            if (said.isPresent()) {
                Optional<CellReader.Value> value = reader.read(said.get());
                if (value.isEmpty()) {
                    return new Found.Fault("wrong-type", named("cannot be read as " + conversion.code()));
                }
                found.add(value.get());
            }
        }
        return found.isEmpty() ? NOTHING : new Found.Values(found);
    }

    /** What the cell says in the words of a report: nothing at all, a value, or null when the profile does not know it. */
    private @Nullable Optional<String> translate(String cell) {
        if (mapping.constant() != null) {
            return Optional.of(cell);
        }
        Optional<String> known = values.get(MissingCells.plain(cell));
        if (known != null) {
            return known;
        }
        if (missing.isMissing(cell)) {
            Optional<String> forMissing = values.get("");
            return forMissing == null ? Optional.empty() : forMissing;
        }
        if (values.isEmpty() || mapping.otherwise() == Otherwise.KEEP) {
            return Optional.of(cell);
        }
        return mapping.otherwise() == Otherwise.LEAVE_OUT ? Optional.empty() : null;
    }

    private String named(String what) {
        return mapping.from().isEmpty() ? what : "column " + String.join(" and ", mapping.from()) + " " + what;
    }

    /** The row's cells that a group goes by, or that a digest is made of. */
    static String together(SourceRow row, List<String> columns) {
        return columns.stream()
                .flatMap(column -> row.cells(column).stream())
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\u001f"));
    }
}
