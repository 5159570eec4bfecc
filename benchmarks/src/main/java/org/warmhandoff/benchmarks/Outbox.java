package org.warmhandoff.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What incident-service has kept and not yet published. */
final class Outbox {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private Outbox() {}

    /** Whatever is measured next would compete with the relay otherwise. */
    static void awaitEmpty(Target target) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Connection connection = target.database("incident");
                PreparedStatement left = connection.prepareStatement("SELECT EXISTS (SELECT FROM outbox)")) {
            while (isTrue(left)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("the outbox is not empty after " + PATIENCE);
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    private static boolean isTrue(PreparedStatement query) throws SQLException {
        try (ResultSet answer = query.executeQuery()) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
