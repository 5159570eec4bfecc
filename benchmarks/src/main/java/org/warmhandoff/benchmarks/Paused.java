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
     * Stops each between its transactions: one that never ends keeps the rows alive that others delete, in every database of the
     * server, and whoever deletes much would be measured wading through them.
     */
    static Paused of(Target target, String... services) throws IOException, SQLException {
        Paused paused = new Paused(target, List.of(services));
        for (String service : services) {
            paused.stop(service);
        }
        return paused;
    }

    @Override
    public void close() throws IOException {
        for (String service : services) {
            signal("CONT", service);
        }
    }

    private void stop(String service) throws IOException, SQLException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            signal("STOP", service);
            if (isBetweenTransactions(service)) {
                return;
            }
            signal("CONT", service);
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
        close();
        throw new IllegalStateException("always in a transaction: " + service);
    }

    private boolean isBetweenTransactions(String service) throws SQLException {
        try (Connection connection = target.database("postgres");
                PreparedStatement open = connection.prepareStatement(
                        "SELECT count(*) FROM pg_stat_activity WHERE datname = ? AND xact_start IS NOT NULL")) {
            open.setString(1, service);
            try (ResultSet count = open.executeQuery()) {
                count.next();
                return count.getInt(1) == 0;
            }
        }
    }

    private void signal(String signal, String service) throws IOException {
        try {
            new ProcessBuilder("kill", "-s", signal, Long.toString(target.pid(service)))
                    .start()
                    .waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
