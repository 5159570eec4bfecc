package org.warmhandoff.analytics.table;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** Rows as one SQL array per column, for {@code FROM unnest(…)}: one statement and one plan, however many rows. */
public final class Columns<T> {

    private final Handle handle;
    private final Collection<T> rows;

    public Columns(Handle handle, Collection<T> rows) {
        this.handle = handle;
        this.rows = rows;
    }

    public Array uuid(Function<T, UUID> column) {
        return array("uuid", column);
    }

    public Array text(Function<T, @Nullable String> column) {
        return array("text", column);
    }

    public Array bigint(Function<T, @Nullable Long> column) {
        return array("bigint", column);
    }

    public Array integer(Function<T, Integer> column) {
        return array("integer", column);
    }

    public Array bool(Function<T, Boolean> column) {
        return array("boolean", column);
    }

    public Array time(Function<T, @Nullable Instant> column) {
        return array("timestamptz", row -> {
            Instant time = column.apply(row);
            return time == null ? null : time.toString();
        });
    }

    private Array array(String type, Function<T, ? extends @Nullable Object> column) {
        try {
            return handle.getConnection()
                    .createArrayOf(type, rows.stream().map(column).toArray());
        } catch (SQLException failure) {
            throw new UnableToExecuteStatementException(failure, null);
        }
    }
}
