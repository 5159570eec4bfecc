package org.warmhandoff.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Open tasks whose workers are to be reminded, and which may be offered to somebody, all due at once: one replica does what is due,
 * beside bare SQL that writes the same rows, as many in a transaction.
 */
final class TimerSweep {

    private static final int DUE = 12_000;
    private static final int WARM_UP = 7;
    private static final int ROUNDS = 3;
    private static final int CHUNK = 500;

    private final Target target;
    private final FollowUpTables tables;

    TimerSweep(Target target, FollowUpTables tables) {
        this.target = target;
        this.tables = tables;
    }

    /** Ours and bare in turns. The first rounds warm up, of which the very first is told too; of the others all count together. */
    List<Figure> measure() throws Exception {
        double first = sweep();
        double firstBare = bare();
        for (int round = 1; round < WARM_UP; round++) {
            sweep();
            bare();
        }
        double ours = 0;
        double raw = 0;
        for (int round = 0; round < ROUNDS; round++) {
            ours += 1 / sweep();
            raw += 1 / bare();
        }
        return List.of(
                new Figure("timer sweep, the first after a start", "per second", first, firstBare, ""),
                new Figure("timer sweep", "per second", ROUNDS / ours, ROUNDS / raw, "> 2,000"));
    }

    private static String makeDue(String schema) {
        return """
                UPDATE %1$s.follow_up SET since = now() - interval '5 hours', next_action_at = now() - interval '1 hour',
                    escalation = 'none', offered_to = NULL, offer_reasons = '{}', offered_at = NULL
                WHERE follow_up_id IN (SELECT follow_up_id FROM %1$s.follow_up
                    WHERE status = 'open' AND due_at > now() + interval '1 hour' LIMIT %2$d)
                """
                .formatted(schema, DUE);
    }

    /** From when the first of them is done, because the service looks every five seconds. */
    private double sweep() throws SQLException {
        tables.execute(makeDue("public"));
        try (Connection connection = target.database("referral");
                PreparedStatement left = connection.prepareStatement(
                        "SELECT count(*) FROM (SELECT FROM follow_up WHERE next_action_at <= now() LIMIT " + DUE
                                + ") due")) {
            long due = count(left);
            long first = due;
            long begin = System.nanoTime();
            while (due > 0) {
                LockSupport.parkNanos(100_000_000);
                due = count(left);
                if (first == DUE || first == due) {
                    first = due;
                    begin = System.nanoTime();
                }
            }
            return first * 1e9 / (System.nanoTime() - begin);
        }
    }

    private static long count(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private double bare() throws SQLException {
        tables.execute(makeDue("benchmark"));
        try (Connection connection = target.database("referral");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long begin = System.nanoTime();
            int done;
            do {
                done = statement.executeUpdate(
                        """
                        WITH due AS (
                            SELECT follow_up_id FROM benchmark.follow_up WHERE next_action_at <= now()
                            ORDER BY next_action_at LIMIT %d FOR UPDATE SKIP LOCKED),
                        changed AS (
                            UPDATE benchmark.follow_up f SET version = version + 1, updated_at = now(), escalation = 'pool',
                                next_action_at = now() + interval '3 hours'
                            FROM due WHERE f.follow_up_id = due.follow_up_id RETURNING f.*),
                        history AS (
                            INSERT INTO benchmark.follow_up_history
                            SELECT follow_up_id, version, updated_at, status, status_reason, team, assignee, NULL FROM changed)
                        INSERT INTO benchmark.outbox (lane, topic, key, headers, payload)
                        SELECT 1, 'follow-ups.v1', follow_up_id::text, array_fill('some header'::text, ARRAY[18]),
                            convert_to(repeat('x', 900), 'UTF8') FROM changed
                        """
                                .formatted(CHUNK));
                connection.commit();
            } while (done == CHUNK);
            return DUE * 1e9 / (System.nanoTime() - begin);
        }
    }
}
