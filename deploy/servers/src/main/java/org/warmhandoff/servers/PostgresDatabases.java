package org.warmhandoff.servers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PSQLState;

/**
 * The databases of one PostgreSQL server, whoever started it.
 *
 * @param adminUrl a JDBC address of any database there
 * @param username an account that may make databases
 * @param password the account's password
 */
public record PostgresDatabases(String adminUrl, String username, String password) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final String DUPLICATE_DATABASE = "42P04";

    /**
     * Makes an empty database unless there is one of this name. Two callers at once are fine.
     *
     * @throws IllegalArgumentException if the name has other characters than lower case letters, digits and {@code _}
     */
    public void ensure(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A database name has lower case letters, digits and _ only.");
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (!exists(connection, name)) {
                statement.execute("CREATE DATABASE " + name);
            }
        } catch (SQLException e) {
            if (!isMadeMeanwhile(e)) {
                throw new IllegalStateException("Database %s cannot be made: %s".formatted(name, e.getMessage()), e);
            }
        }
    }

    /** Keeps the password out of logs and messages. */
    @Override
    public String toString() {
        return "PostgresDatabases[adminUrl=%s, username=%s]".formatted(adminUrl, username);
    }

    Connection connect() throws SQLException {
        // Not through DriverManager, which finds drivers by class loader and so misses them in some test runners.
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(adminUrl);
        return source.getConnection(username, password);
    }

    private static boolean exists(Connection connection, String database) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, database);
            return query.executeQuery().next();
        }
    }

    /** PostgreSQL says one or the other, depending on how close the two were. */
    private static boolean isMadeMeanwhile(SQLException e) {
        return DUPLICATE_DATABASE.equals(e.getSQLState())
                || PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState());
    }
}
