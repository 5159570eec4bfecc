package org.warmhandoff.incident.importing.profile;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where one field of a report comes from.
 *
 * @param field as in the body of a report, such as {@code people[].naloxone[].doses}
 * @param from the column, or several whose cells are put together with a space between
 * @param constant instead of a column
 * @param as how the cell is read; by default as the field asks for
 * @param formats of times: {@link java.time.format.DateTimeFormatter} patterns, tried in order, or {@code iso}
 * @param values cell to value, letter case and outer spaces aside; an empty key stands for a missing cell, and a null value for
 *     "says nothing"
 * @param otherwise what to do with a cell that is not in {@code values}; it is refused by default
 * @param split of a cell that holds several values: what stands between them
 * @param optional true: the file may lack the column
 */
@Schema(name = "FieldMapping")
public record FieldMapping(
        @NotNull
                @Pattern(regexp = "[A-Za-z]+(\\[])?(\\.[A-Za-z]+(\\[])?){0,4}", message = "must be a field of a report")
                String field,
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Size(max = 10) List<@NotNull String> from,
        @Nullable @Size(max = 100) String constant,
        @Nullable Conversion as,
        @Size(max = 20) List<@NotNull String> formats,
        @Size(max = 500) Map<String, @Nullable String> values,
        @Nullable Otherwise otherwise,
        @Nullable @Size(min = 1, max = 5) String split,
        @Nullable Boolean optional) {

    @SuppressWarnings("NullAway") // What is left out arrives as null.
    public FieldMapping {
        from = Objects.requireNonNullElse(from, List.of());
        formats = Objects.requireNonNullElse(formats, List.of());
        values = Objects.requireNonNullElse(values, Map.of());
    }

    boolean isOptional() {
        return Boolean.TRUE.equals(optional);
    }
}
