package org.warmhandoff.benchmarks;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows that an import has just left, inserted once more with nothing but the statement: {@code INSERT … SELECT … FROM
 * unnest(…)} into copies of the service's tables with their indexes, a transaction for each part. No rule is run, nothing is
 * read, checked, searched or published.
 */
final class SameRows {

    private record Table(String name, List<String> columns, List<String> types, String rows) {}

    private record Part(Table table, Array[] columns) {}

    private final Target target;
    private final int records;
    private final int rowsAtOnce;

    SameRows(Target target, int records, int rowsAtOnce) {
        this.target = target;
        this.records = records;
        this.rowsAtOnce = rowsAtOnce;
    }

    double insert() throws SQLException {
        try (Connection connection = target.database("incident");
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS benchmark CASCADE");
            statement.execute("CREATE SCHEMA benchmark");
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
            List<List<Part>> parts = IntStream.range(0, records / rowsAtOnce)
                    .mapToObj(part -> new ArrayList<Part>())
                    .collect(Collectors.toList());
            for (Table table : tables) {
                read(connection, table, parts);
            }
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            for (List<Part> part : parts) {
                for (Part rows : part) {
                    insert(connection, rows);
                }
                connection.commit();
            }
            double perSecond = parts.size() * rowsAtOnce * 1e9 / (System.nanoTime() - start);
            connection.setAutoCommit(true);
            statement.execute("DROP SCHEMA benchmark CASCADE");
            return perSecond;
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
            query.setInt(1, records);
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
