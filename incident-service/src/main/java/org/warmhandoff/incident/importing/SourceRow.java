package org.warmhandoff.incident.importing;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.http.FieldError;

/** One row of a table, or one flat JSON object. */
public interface SourceRow {

    /** The line that it begins on, from 1. */
    long line();

    /** Why nothing can be read from it; null when it can. */
    @Nullable
    FieldError fault();

    /** What the column says: one text, several, or none. The name is given as {@link ColumnName} makes it. */
    List<String> cells(String column);

    /** The names of its columns as they were written, where no header has told them for all rows. */
    default Set<String> ownColumns() {
        return Set.of();
    }
}
