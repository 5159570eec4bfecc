package org.warmhandoff.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/**
 * Single report POSTs, beside bare JDBC on as many connections, a commit for each: of the {@link SameRows} that the service keeps,
 * and of two narrow rows of the same size. The services that read what this one writes are paused: the figure is this service's
 * own.
 */
final class ReportPosts {

    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration MEASURED = Duration.ofSeconds(12);

    /** The size of a report's facts and of an outbox payload, in characters. */
    private static final int ROW_SIZE = 600;

    private static final int READ_BACK = 20_000;

    private final Target target;

    ReportPosts(Target target) {
        this.target = target;
    }

    List<Figure> measure(int connections) throws Exception {
        try (Paused others = Paused.of(target, "referral", "analytics", "notification")) {
            double posts = perSecond(connections, this::post);
            Outbox.awaitEmpty(target);
            double sameRows = new SameRows(target, READ_BACK, 1).insert(connections);
            makeNarrowTables();
            double narrowRows = perSecond(connections, this::insert);
            String name = "report POST, " + connections + " connections";
            return List.of(
                    new Figure(name + ": same rows", "per second", posts, sameRows, "50 %"),
                    new Figure(name + ": narrow rows", "per second", posts, narrowRows, ""));
        }
    }

    /** Work of one connection until the deadline (in nanoseconds); counts what was done after the start of measuring. */
    private interface Work {
        void run(long measureFrom, long deadline, LongAdder done) throws Exception;
    }

    private static double perSecond(int connections, Work work) throws Exception {
        LongAdder done = new LongAdder();
        long measureFrom = System.nanoTime() + WARM_UP.toNanos();
        long deadline = measureFrom + MEASURED.toNanos();
        Parallel.run(connections, worker -> (Callable<Boolean>) () -> {
            work.run(measureFrom, deadline, done);
            return true;
        });
        return done.sum() / (double) MEASURED.toSeconds();
    }

    private void post(long measureFrom, long deadline, LongAdder done) throws IOException {
        try (HttpConnection http = new HttpConnection(target.service("incident"), target.token("ems"))) {
            while (System.nanoTime() < deadline) {
                HttpConnection.Answer answer = http.post(
                        "/v1/incident-reports", SampleReport.json(ThreadLocalRandom.current(), SampleReport.HISTORY));
                if (answer.status() != 201) {
                    throw new IOException("status " + answer.status());
                }
                count(measureFrom, deadline, done);
            }
        }
    }

    private void makeNarrowTables() throws SQLException {
        try (Connection connection = target.database("benchmark");
                Statement tables = connection.createStatement()) {
            tables.execute("DROP TABLE IF EXISTS one, two");
            tables.execute("CREATE TABLE one (id uuid PRIMARY KEY, at timestamptz, facts text)");
            tables.execute("CREATE TABLE two (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, payload text)");
        }
    }

    private void insert(long measureFrom, long deadline, LongAdder done) throws SQLException {
        String row = "x".repeat(ROW_SIZE);
        try (Connection connection = target.database("benchmark")) {
            connection.setAutoCommit(false);
            try (PreparedStatement one = connection.prepareStatement("INSERT INTO one VALUES (?, now(), ?)");
                    PreparedStatement two = connection.prepareStatement("INSERT INTO two (payload) VALUES (?)")) {
                while (System.nanoTime() < deadline) {
                    one.setObject(1, UUID.randomUUID());
                    one.setString(2, row);
                    one.executeUpdate();
                    two.setString(1, row);
                    two.executeUpdate();
                    connection.commit();
                    count(measureFrom, deadline, done);
                }
            }
        }
    }

    private static void count(long measureFrom, long deadline, LongAdder done) {
        long now = System.nanoTime();
        if (now >= measureFrom && now < deadline) {
            done.increment();
        }
    }
}
