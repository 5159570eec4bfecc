package org.warmhandoff.local.play;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import org.postgresql.Driver;

import org.warmhandoff.servers.PostgresServer;

/** The services' databases, read from outside. */
final class Databases {

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final PostgresServer postgres;

    Databases(PostgresServer postgres) {
        this.postgres = postgres;
    }

    /** @param bindings texts and times, for the question marks in order */
    <T> List<T> query(String database, String sql, Row<T> row, Object... bindings) {
        Properties account = new Properties();
        account.setProperty("user", postgres.username());
        account.setProperty("password", postgres.password());
        // Not through DriverManager, which finds drivers by class loader and so misses them in some test runners.
        try (Connection connection = new Driver().connect(postgres.jdbcUrl(database), account);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < bindings.length; i++) {
                Object value = bindings[i] instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : bindings[i];
                statement.setObject(i + 1, value);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException(database + " could not be asked", failure);
        }
    }

    long count(String database, String sql, Object... bindings) {
        return query(database, sql, row -> row.getLong(1), bindings).get(0);
    }
}
