package org.warmhandoff.benchmarks;

import java.io.IOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.HdrHistogram.Histogram;

/**
 * Claims of open tasks at 200 a second, as the worklist sends them, beside the same rows written by bare JDBC at the same rate: the
 * task, its line in the history, its event and the stored answer, in one transaction.
 */
final class Claims {

    private static final int PER_SECOND = 200;
    private static final int AT_THE_LIMIT = 15_000;

    private final Target target;
    private final FollowUpTables tables;

    Claims(Target target, FollowUpTables tables) {
        this.target = target;
        this.tables = tables;
    }

    /** Twice: a service that was just started compiles for minutes, in which workers wait too. */
    List<Figure> measure() throws Exception {
        Measured first = measured("public", this::overHttp);
        Measured ours = measured("public", this::overHttp);
        Measured raw = measured("benchmark", this::bare);
        return List.of(
                figure(99, ", the first after a start", first, raw, ""),
                figure(50, "", ours, raw, ""),
                figure(99, "", ours, raw, "< 50,000"),
                new Figure("claims, as many as go", "per second", ours.limit(), raw.limit(), ""));
    }

    private Steady.Caller overHttp(List<UUID> open) throws IOException {
        return new OverHttp(open);
    }

    private Steady.Caller bare(List<UUID> open) throws SQLException {
        return new Bare(open);
    }

    private record Measured(double limit, Histogram steady) {}

    private interface Opening {
        Steady.Caller open(List<UUID> tasks) throws Exception;
    }

    /** As many as go at first, of which the last third counts, then at the rate. */
    private Measured measured(String schema, Opening opening) throws Exception {
        List<UUID> tasks = tables.open(schema, AT_THE_LIMIT + Steady.calls(PER_SECOND));
        int unmeasured = AT_THE_LIMIT * 2 / 3;
        Steady.limit(unmeasured, () -> opening.open(tasks));
        double limit =
                Steady.limit(AT_THE_LIMIT - unmeasured, () -> opening.open(tasks.subList(unmeasured, AT_THE_LIMIT)));
        return new Measured(
                limit, Steady.latencies(PER_SECOND, () -> opening.open(tasks.subList(AT_THE_LIMIT, tasks.size()))));
    }

    private static Figure figure(double percentile, String when, Measured ours, Measured raw, String goal) {
        return new Figure(
                "claim at 200/s, p" + (int) percentile + when,
                "us",
                ours.steady().getValueAtPercentile(percentile),
                raw.steady().getValueAtPercentile(percentile),
                goal);
    }

    private final class OverHttp implements Steady.Caller {

        private final List<UUID> open;
        private final HttpConnection http = new HttpConnection(target.service("referral"), target.token("worker"));

        OverHttp(List<UUID> open) throws IOException {
            this.open = open;
        }

        @Override
        public void call(int number) throws IOException {
            HttpConnection.Answer answer = http.post(
                    "/v1/follow-ups/" + open.get(number) + "/claim",
                    "If-Match: \"1\"\r\nIdempotency-Key: " + UUID.randomUUID() + "\r\n",
                    "");
            if (answer.status() != 200) {
                throw new IOException("status " + answer.status() + ": " + answer.body());
            }
        }

        @Override
        public void close() throws IOException {
            http.close();
        }
    }

    private final class Bare implements Steady.Caller {

        private final List<UUID> open;
        private final Connection connection = target.database("referral");
        private final List<PreparedStatement> statements;

        Bare(List<UUID> open) throws SQLException {
            this.open = open;
            connection.setAutoCommit(false);
            String[] some = new String[18];
            Arrays.fill(some, "some header");
            Array headers = connection.createArrayOf("text", some);
            statements = List.of(
                    connection.prepareStatement(
                            """
                            UPDATE benchmark.follow_up SET version = 2, status = 'claimed', assignee = 'worker-1', since = now(),
                                updated_at = now(), next_action_at = now() + interval '24 hours'
                            WHERE follow_up_id = ? AND version = 1
                            """),
                    connection.prepareStatement(
                            """
                            INSERT INTO benchmark.follow_up_history
                            VALUES (?, 2, now(), 'claimed', NULL, 'lantern-peers', 'worker-1', 'worker-1')
                            """),
                    connection.prepareStatement(
                            """
                            INSERT INTO benchmark.outbox (lane, topic, key, headers, payload)
                            VALUES (1, 'follow-ups.v1', ?::text, ?, convert_to(repeat('x', 900), 'UTF8'))
                            """),
                    connection.prepareStatement(
                            """
                            INSERT INTO benchmark.idempotent_request (caller, key, operation, request_hash, status, body)
                            VALUES ('worker-1', ?::text, 'claim', convert_to(repeat('x', 32), 'UTF8'), 200,
                                    convert_to(repeat('x', 1200), 'UTF8'))
                            """));
            statements.get(2).setArray(2, headers);
        }

        @Override
        public void call(int number) throws SQLException {
            for (PreparedStatement one : statements) {
                one.setObject(1, open.get(number));
                one.executeUpdate();
            }
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
