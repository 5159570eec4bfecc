package org.warmhandoff.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Services that are stopped while something else is measured, because they would compete with it for the processors. */
final class Paused implements AutoCloseable {

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(50);
    private static final int ATTEMPTS = 200;

    private final Target target;
    private final List<String> services;

    private Paused(Target target, List<String> services) {
        this.target = target;
        this.services = services;
    }

    /**
     * Stops them between their transactions: one that never ends keeps the rows alive that others delete, in every database of the
     * server, and whoever deletes much would be measured wading through them.
     */
    static Paused of(Target target, String... services) throws IOException, SQLException {
        Paused paused = new Paused(target, List.of(services));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            paused.signal("STOP");
            if (paused.isBetweenTransactions()) {
                return paused;
            }
            paused.signal("CONT");
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
        throw new IllegalStateException("always in a transaction: " + paused.services);
    }

    @Override
    public void close() throws IOException {
        signal("CONT");
    }

    private boolean isBetweenTransactions() throws SQLException {
        try (Connection connection = target.database("postgres");
                PreparedStatement open = connection.prepareStatement(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = ANY (?) AND xact_start IS NOT NULL")) {
            open.setArray(1, connection.createArrayOf("text", services.toArray()));
            try (ResultSet count = open.executeQuery()) {
                count.next();
                return count.getInt(1) == 0;
            }
        }
    }

    private void signal(String signal) throws IOException {
        for (String service : services) {
            try {
                new ProcessBuilder("kill", "-s", signal, Long.toString(target.pid(service)))
                        .start()
                        .waitFor();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
