package org.warmhandoff.servers;

import java.nio.file.Path;

/**
 * How to start the database.
 *
 * @param files what it runs from
 * @param data its directory: the databases and the log; made on first start and kept
 * @param port where clients connect, on the loopback address
 * @param password the superuser's password; the first start sets it, later starts must know it
 * @param durable whether a commit is on disk when it is answered
 */
public record PostgresSettings(ServerFiles files, Path data, int port, String password, boolean durable) {

    /** A database whose data people keep. */
    public static PostgresSettings of(ServerFiles files, Path data, int port, String password) {
        return new PostgresSettings(files, data, port, password, true);
    }

    /** The same database for a test, which throws the data away and need not wait for a disk. */
    public PostgresSettings forTests() {
        return new PostgresSettings(files, data, port, password, false);
    }

    /** Keeps the password out of logs and messages. */
    @Override
    public String toString() {
        return "PostgresSettings[data=%s, port=%d, durable=%s]".formatted(data, port, durable);
    }
}
