package org.warmhandoff.benchmarks;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows that the service has just kept, inserted once more with nothing but the statement: {@code INSERT … SELECT … FROM
 * unnest(…)} into copies of the service's tables with their indexes, a transaction for each part. No rule is run, nothing is
 * read, checked, searched or published. The first tenth is inserted before measuring.
 */
final class SameRows {

    private record Table(String name, List<String> columns, List<String> types, String rows) {}

    private record Part(Table table, Array[] columns) {}

    private final Target target;
    private final int most;
    private final int rowsAtOnce;

    /** @param most rows of each table; fewer when the service has kept fewer */
    SameRows(Target target, int most, int rowsAtOnce) {
        this.target = target;
        this.most = most;
        this.rowsAtOnce = rowsAtOnce;
    }

    /** Rows of each table per second. */
    double insert(int connections) throws Exception {
        List<Connection> open = new ArrayList<>();
        try (Connection connection = target.database("incident");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS benchmark CASCADE");
            statement.execute("CREATE SCHEMA benchmark");
            List<List<Part>> parts = read(connection);
            for (int i = 0; i < connections; i++) {
                open.add(target.database("incident"));
            }
            int unmeasured = parts.size() / 10;
            insert(open, parts.subList(0, unmeasured));
            long start = System.nanoTime();
            insert(open, parts.subList(unmeasured, parts.size()));
            double perSecond = (parts.size() - unmeasured) * rowsAtOnce * 1e9 / (System.nanoTime() - start);
            statement.execute("DROP SCHEMA benchmark CASCADE");
            return perSecond;
        } finally {
            for (Connection connection : open) {
                connection.close();
            }
        }
    }

    private List<List<Part>> read(Connection connection) throws SQLException {
        List<Table> tables = List.of(
                table(connection, "incident", "SELECT %s FROM incident ORDER BY incident_id DESC LIMIT ?"),
                table(connection, "report", "SELECT %s FROM report ORDER BY report_id DESC LIMIT ?"),
                table(
                        connection,
                        "outbox",
                        """
                        SELECT %s FROM (
                            SELECT abs(hashtext(incident_id::text)) %% 16 AS lane, 'incidents.v1' AS topic,
                                incident_id::text AS key, array_fill('some header'::text, ARRAY[18]) AS headers,
                                convert_to(snapshot::text, 'UTF8') AS payload, updated_at AS created_at
                            FROM incident ORDER BY incident_id DESC LIMIT ?) AS event
                        """));
        List<List<Part>> parts = IntStream.range(0, kept(connection) / rowsAtOnce)
                .mapToObj(part -> new ArrayList<Part>())
                .collect(Collectors.toList());
        for (Table table : tables) {
            read(connection, table, parts);
        }
        return parts;
    }

    /** There are at least as many reports and events as incidents. */
    private int kept(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "SELECT count(*) FROM (SELECT FROM incident LIMIT " + most + ") AS kept")) {
            count.next();
            return count.getInt(1);
        }
    }

    private static Table table(Connection connection, String name, String rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE benchmark." + name + " (LIKE " + name + " INCLUDING ALL)");
        }
        List<String> columns = new ArrayList<>();
        List<String> types = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                """
                SELECT column_name, udt_name FROM information_schema.columns
                WHERE table_schema = 'public' AND table_name = ? AND is_generated = 'NEVER' AND is_identity = 'NO'
                ORDER BY ordinal_position
                """)) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    columns.add(found.getString(1));
                    types.add(found.getString(2));
                }
            }
        }
        return new Table(name, columns, types, rows);
    }

    private void read(Connection connection, Table table, List<List<Part>> parts) throws SQLException {
        String texts = table.columns().stream().map(column -> column + "::text").collect(Collectors.joining(", "));
        try (PreparedStatement query = connection.prepareStatement(table.rows().formatted(texts))) {
            query.setInt(1, parts.size() * rowsAtOnce);
            try (ResultSet row = query.executeQuery()) {
                for (List<Part> part : parts) {
                    String[][] values = new String[table.columns().size()][rowsAtOnce];
                    for (int i = 0; i < rowsAtOnce && row.next(); i++) {
                        for (int column = 0; column < values.length; column++) {
                            values[column][i] = row.getString(column + 1);
                        }
                    }
                    Array[] columns = new Array[values.length];
                    for (int column = 0; column < values.length; column++) {
                        columns[column] = connection.createArrayOf("text", values[column]);
                    }
                    part.add(new Part(table, columns));
                }
            }
        }
    }

    private static void insert(List<Connection> connections, List<List<Part>> parts) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Parallel.run(connections.size(), worker -> (Callable<Boolean>) () -> {
            Connection connection = connections.get(worker);
            connection.setAutoCommit(false);
            for (int part = next.getAndIncrement(); part < parts.size(); part = next.getAndIncrement()) {
                for (Part rows : parts.get(part)) {
                    insert(connection, rows);
                }
                connection.commit();
            }
            return true;
        });
    }

    private static void insert(Connection connection, Part rows) throws SQLException {
        Table table = rows.table();
        String names = IntStream.range(0, table.columns().size())
                .mapToObj(column -> "c" + column)
                .collect(Collectors.joining(", "));
        String values = IntStream.range(0, table.columns().size())
                .mapToObj(column -> "c" + column + "::" + table.types().get(column))
                .collect(Collectors.joining(", "));
        String arrays = table.columns().stream().map(column -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO benchmark." + table.name() + " ("
                + String.join(", ", table.columns()) + ") SELECT " + values + " FROM unnest(" + arrays + ") AS r ("
                + names + ")")) {
            for (int column = 0; column < rows.columns().length; column++) {
                insert.setArray(column + 1, rows.columns()[column]);
            }
            insert.executeUpdate();
        }
    }
}
