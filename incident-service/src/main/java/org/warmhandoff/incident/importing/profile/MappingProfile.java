package org.warmhandoff.incident.importing.profile;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.incident.importing.profile.domain.DefaultPoint;

/**
 * How a partner's rows become reports. Columns are named as the file's header names them; letter case and separators do not
 * count. Every column of the file is used or ignored by name, so that nothing is dropped without anybody's knowledge.
 *
 * @param sourceSystem the system that keeps the records; part of their natural key
 * @param timeZone of times without an offset, such as {@code America/New_York}; null when all times have one
 * @param missing what stands for "not known" in any column, beside an empty cell
 * @param select the rows that are reports: all of these must hold; the others are passed over
 * @param group how several rows make one report; null: each row is one
 * @param ignore columns that are dropped unread
 * @param ignoreOthers true: every column that is not named is dropped unread
 * @param defaultPoints points that are no place
 */
@Schema(name = "MappingProfile")
public record MappingProfile(
        @NotNull @Pattern(regexp = NAME, message = "must be 1 to 64 of a-z, 0-9 and hyphens") String name,
        @Nullable @Size(max = 500) String description,
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}", message = "must be a name without spaces")
                String sourceSystem,
        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING) @Nullable ZoneId timeZone,
        @Size(max = 100) List<@NotNull String> missing,
        @Valid @Size(max = 20) List<@NotNull Selection> select,
        @Nullable @Valid Grouping group,
        @NotEmpty @Valid @Size(max = 100) List<@NotNull FieldMapping> fields,
        @Size(max = 500) List<@NotNull String> ignore,
        @Nullable Boolean ignoreOthers,
        @Size(max = 200) List<@NotNull DefaultPoint> defaultPoints) {

    static final String NAME = "[a-z0-9][a-z0-9-]{0,63}";

    @SuppressWarnings("NullAway") // What is left out arrives as null.
    public MappingProfile {
        missing = Objects.requireNonNullElse(missing, List.of());
        select = Objects.requireNonNullElse(select, List.of());
        ignore = Objects.requireNonNullElse(ignore, List.of());
        defaultPoints = Objects.requireNonNullElse(defaultPoints, List.of());
    }

    /** Rows in which the column says one of these; letter case and outer spaces do not count. */
    @Schema(name = "MappingSelection")
    public record Selection(@NotNull String column, @NotEmpty List<@NotNull String> anyOf) {}

    /**
     * Rows that stand together and say the same in these columns make one report, one person of it, one administration.
     *
     * @param naloxone null: no row is an administration of its own
     */
    @Schema(name = "MappingGroup")
    public record Grouping(
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @NotEmpty
                    List<@NotNull String> incident,
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @NotEmpty List<@NotNull String> person,
            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
                    List<@NotNull String> naloxone) {}
}
