package org.warmhandoff.kit.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Many rows in one statement: {@code INSERT INTO … SELECT … FROM unnest(…)}. Each column is an array, so that the statement is
 * the same for one row and for a thousand, and the planner knows it.
 *
 * @param <T> what a row is made of
 */
public final class Rows<T> {

    /** Stands in the SQL for {@code unnest(?, ?, …)} over the columns, in the order in which they were added. */
    public static final String PLACEHOLDER = "{rows}";

    /**
     * Type of a column of arrays. Unnesting would flatten them, so they go as text, which the SQL turns back: {@code column::text[]}.
     */
    public static final String TEXTS = "text[]";

    /** Reads one row of an answer. */
    @FunctionalInterface
    public interface Reading<R> {

        R read(ResultSet row) throws SQLException;
    }

    /** The driver sends arrays of these in binary; any other as text, in which every quote of a document is escaped. */
    private static final Map<String, IntFunction<@Nullable Object[]>> BINARY = Map.of(
            "text", String[]::new,
            "int2", Short[]::new,
            "int4", Integer[]::new,
            "int8", Long[]::new,
            "float8", Double[]::new,
            "bool", Boolean[]::new,
            "bytea", byte[][]::new);

    private record Column(String type, @Nullable Object[] values) {}

    private final List<T> rows;
    private final List<Column> columns = new ArrayList<>();

    private Rows(List<T> rows) {
        this.rows = rows;
    }

    public static <T> Rows<T> of(List<T> rows) {
        return new Rows<>(rows);
    }

    /**
     * @param type PostgreSQL's name of the column's type; of times {@code timestamptz}, given as {@link java.time.Instant}; of texts
     *     {@value #TEXTS}, given as {@code String[]}
     * @param value of one row; null is NULL
     */
    public Rows<T> column(String type, Function<T, ? extends @Nullable Object> value) {
        columns.add(new Column(type, rows.stream().map(value).toArray(BINARY.getOrDefault(type, Object[]::new))));
        return this;
    }

    /** Runs the statement with all rows; with none it does nothing. */
    public int update(Handle handle, String sql) {
        if (rows.isEmpty()) {
            return 0;
        }
        try (PreparedStatement statement = prepare(handle.getConnection(), sql)) {
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new DatabaseException(failure);
        }
    }

    /** As {@link #update}, for a statement that answers rows. */
    public <R> List<R> query(Handle handle, String sql, Reading<R> reading) {
        List<R> found = new ArrayList<>();
        if (rows.isEmpty()) {
            return found;
        }
        try (PreparedStatement statement = prepare(handle.getConnection(), sql);
                ResultSet answer = statement.executeQuery()) {
            while (answer.next()) {
                found.add(reading.read(answer));
            }
            return found;
        } catch (SQLException failure) {
            throw new DatabaseException(failure);
        }
    }

    private PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        String unnest = columns.stream().map(column -> "?").collect(Collectors.joining(", ", "unnest(", ")"));
        PreparedStatement statement = connection.prepareStatement(sql.replace(PLACEHOLDER, unnest));
        for (int i = 0; i < columns.size(); i++) {
            statement.setArray(i + 1, array(connection, columns.get(i)));
        }
        return statement;
    }

    private static Array array(Connection connection, Column column) throws SQLException {
        if (!column.type().equals(TEXTS)) {
            return connection.createArrayOf(column.type(), column.values());
        }
        @Nullable String[] literals = new String[column.values().length];
        for (int row = 0; row < literals.length; row++) {
            Object texts = column.values()[row];
            literals[row] = texts == null
                    ? null
                    : connection.createArrayOf("text", (Object[]) texts).toString();
        }
        return connection.createArrayOf("text", literals);
    }
}
