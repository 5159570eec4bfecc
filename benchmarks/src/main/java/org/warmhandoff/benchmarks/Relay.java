package org.warmhandoff.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Rows from the outbox to the broker, beside Kafka's own producer test sending as many bytes with {@code acks=all}. */
final class Relay {

    private static final String TOPIC = "benchmark";
    private static final int ROWS = 100_000;
    private static final String PAYLOAD = "{\"x\":\"" + "y".repeat(600) + "\"}";

    /** Of all records; the lines before it are of one interval each. */
    private static final Pattern RATE = Pattern.compile(ROWS + " records sent, ([0-9.]+) records/sec");

    private final Target target;

    Relay(Target target) {
        this.target = target;
    }

    Figure measure() throws Exception {
        makeTopic();
        double relayed = relay();
        double raw = produce();
        return new Figure("outbox relay", "rows/s", relayed, raw, "40 %");
    }

    private double relay() throws SQLException, InterruptedException {
        try (Connection connection = target.database("incident")) {
            try (Statement hold = connection.createStatement()) {
                // All rows become visible at once, so that only the relay is measured and not the writing.
                connection.setAutoCommit(false);
                hold.execute("INSERT INTO outbox (lane, topic, key, headers, payload) SELECT i % 16, '" + TOPIC
                        + "', 'key-' || i, ARRAY['ce_id', i::text], convert_to('" + PAYLOAD
                        + "', 'UTF8') FROM generate_series(1, " + ROWS + ") i");
                connection.commit();
                connection.setAutoCommit(true);
            }
            long begin = System.nanoTime();
            try (PreparedStatement left = connection.prepareStatement("SELECT 1 FROM outbox WHERE topic = ? LIMIT 1")) {
                left.setString(1, TOPIC);
                while (isAny(left)) {
                    LockSupport.parkNanos(20_000_000);
                }
            }
            return ROWS / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private static boolean isAny(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            return rows.next();
        }
    }

    /** What {@code kafka-producer-perf-test} says at its end. */
    private double produce() throws IOException, InterruptedException {
        Process test = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        target.checkout().resolve("deploy/servers/target/kafka/lib") + "/*",
                        "org.apache.kafka.tools.ProducerPerformance",
                        "--topic",
                        TOPIC,
                        "--num-records",
                        Integer.toString(ROWS),
                        "--record-size",
                        Integer.toString(PAYLOAD.length()),
                        "--throughput",
                        "-1",
                        "--producer-props",
                        "bootstrap.servers=" + target.kafka(),
                        "acks=all",
                        "batch.size=" + 128 * 1024)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(test.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher rates = RATE.matcher(said);
        double rate = Double.NaN;
        while (rates.find()) {
            rate = Double.parseDouble(rates.group(1));
        }
        if (test.waitFor() != 0 || Double.isNaN(rate)) {
            throw new IOException("Kafka's producer test said: " + said);
        }
        return rate;
    }

    private void makeTopic() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", target.kafka()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 12, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
        }
    }
}
