package org.warmhandoff.testkit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Looks into a service's database, and clears it, from outside the service. */
public final class Postgres {
    private static final String TABLES =
            """
            SELECT string_agg(format('%I.%I', schemaname, tablename), ', ')
              FROM pg_tables
             WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
               AND tablename <> 'flyway_schema_history'
            """;

    private final PGSimpleDataSource source;

    private Postgres(PGSimpleDataSource source) {
        this.source = source;
    }

    /** A database of this test run's server, made if it is not there. */
    public static Postgres of(String database) {
        RunningServers servers = Platform.running();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(servers.jdbcUrl(database));
        source.setUser(servers.username());
        source.setPassword(servers.password());
        return new Postgres(source);
    }

    /** For code under test that takes a data source. */
    public PGSimpleDataSource dataSource() {
        return source;
    }

    /** Runs a statement and returns the number of rows it changed. */
    public int execute(String sql, @Nullable Object... parameters) {
        return with(sql, parameters, statement -> statement.execute() ? 0 : statement.getUpdateCount());
    }

    /** The first column of every row. */
    public <T> List<T> column(Class<T> type, String sql, @Nullable Object... parameters) {
        return with(sql, parameters, statement -> {
            List<T> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getObject(1, type));
                }
            }
            return values;
        });
    }

    /** The first column of the only row; any other number of rows fails. */
    public <T> T one(Class<T> type, String sql, @Nullable Object... parameters) {
        List<T> values = column(type, sql, parameters);
        if (values.size() != 1) {
            throw new AssertionError("Expected one row, got %d: %s".formatted(values.size(), sql));
        }
        return values.get(0);
    }

    /** Empties every table but the migrations' own, so that a test starts on a database as it is after the first start. */
    public void clear() {
        List<@Nullable String> tables = column(String.class, TABLES);
        String names = tables.get(0);
        if (names != null) {
            execute("TRUNCATE " + names + " RESTART IDENTITY CASCADE");
        }
    }

    private <T> T with(String sql, @Nullable Object[] parameters, Work<T> work) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return work.run(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }
}
