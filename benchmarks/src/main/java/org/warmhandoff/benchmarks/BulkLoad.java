package org.warmhandoff.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A file of reports through the bulk endpoint with every rule on, beside two bare inserts by {@code unnest}, 500 records a
 * transaction: of the {@link SameRows} that the service keeps, and of one narrow row for each report into a table with nothing but a
 * primary key.
 */
final class BulkLoad {

    private static final int ROWS_AT_ONCE = 500;

    /** More than so many of the rows that were kept do not fit into this process. */
    private static final int READ_BACK = 50_000;

    private final HttpClient http = HttpClient.newHttpClient();

    private final Target target;
    private final Random chance = new Random();
    private final Instant now = Instant.now();

    BulkLoad(Target target) {
        this.target = target;
    }

    /**
     * In turns, because the processors of a shared machine are not equally fast all the time.
     *
     * @param records of a round, spread over ten years and over the demonstration county
     */
    List<Figure> measure(int records, int rounds) throws Exception {
        try (Paused others = Paused.of(target, "referral", "analytics", "notification")) {
            load(records / 10);
            List<Double> imported = new ArrayList<>();
            List<Double> sameRows = new ArrayList<>();
            List<Double> narrowRows = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                imported.add(load(records));
                Outbox.awaitEmpty(target);
                sameRows.add(new SameRows(target, Math.min(records, READ_BACK), ROWS_AT_ONCE).insert(1));
                narrowRows.add(insert(Math.min(records, READ_BACK)));
            }
            String name = "bulk import, " + String.format(Locale.ROOT, "%,d", rounds * records) + " records";
            return List.of(
                    new Figure(name + ": same rows", "per second", overall(imported), overall(sameRows), "50 %"),
                    new Figure(name + ": narrow rows", "per second", overall(imported), overall(narrowRows), ""));
        }
    }

    /** Of rounds of one size, each with its rate. */
    private static double overall(List<Double> perSecond) {
        return perSecond.size()
                / perSecond.stream().mapToDouble(rate -> 1 / rate).sum();
    }

    private double load(int records) throws IOException, InterruptedException {
        Path file = Files.createTempFile("bulk", ".ndjson");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                for (int i = 0; i < records; i++) {
                    out.write(SampleReport.json(chance, SampleReport.HISTORY));
                    out.write('\n');
                }
            }
            long start = System.nanoTime();
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(target.service("incident") + "/v1/incident-reports/bulk"))
                    .header("Authorization", "Bearer " + target.token("ems"))
                    .header("Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofFile(file))
                    .build();
            HttpResponse<Stream<String>> answer = http.send(request, HttpResponse.BodyHandlers.ofLines());
            long created;
            try (Stream<String> lines = answer.body()) {
                created = lines.filter(line -> line.contains("\"status\":\"created\""))
                        .count();
            }
            if (created != records) {
                throw new IOException("of " + records + " records " + created + " were created");
            }
            return perSecond(records, start);
        } finally {
            Files.delete(file);
        }
    }

    private double insert(int records) throws SQLException {
        try (Connection connection = target.database("benchmark")) {
            try (Statement table = connection.createStatement()) {
                table.execute("DROP TABLE IF EXISTS bulk");
                table.execute(
                        "CREATE TABLE bulk (id uuid PRIMARY KEY, agency text, record_id text, at timestamptz, area text,"
                                + " latitude float8, longitude float8, facts jsonb)");
            }
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO bulk SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::text[],"
                            + " ?::float8[], ?::float8[], ?::jsonb[])")) {
                for (int done = 0; done < records; done += ROWS_AT_ONCE) {
                    bind(connection, insert);
                    insert.executeUpdate();
                    connection.commit();
                }
            }
            return perSecond(records, start);
        }
    }

    private void bind(Connection connection, PreparedStatement insert) throws SQLException {
        Object[][] columns = new Object[8][ROWS_AT_ONCE];
        for (int row = 0; row < ROWS_AT_ONCE; row++) {
            String id = UUID.randomUUID().toString();
            columns[0][row] = id;
            columns[1][row] = "ems";
            columns[2][row] = id;
            columns[3][row] = now.toString();
            columns[4][row] = "riverside";
            columns[5][row] = chance.nextDouble();
            columns[6][row] = chance.nextDouble();
            columns[7][row] = SampleReport.json(chance, SampleReport.HISTORY, id);
        }
        String[] types = {"uuid", "text", "text", "text", "text", "float8", "float8", "text"};
        for (int column = 0; column < types.length; column++) {
            insert.setArray(column + 1, connection.createArrayOf(types[column], columns[column]));
        }
    }

    private static double perSecond(int records, long start) {
        return records * 1e9 / (System.nanoTime() - start);
    }
}
