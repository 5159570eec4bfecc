package org.warmhandoff.testkit;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PostgresTest {
    private final Postgres database = Postgres.of("looked_into");

    @BeforeEach
    void tables() {
        database.execute("DROP TABLE IF EXISTS people, visits, flyway_schema_history");
        database.execute("CREATE TABLE people (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text)");
        database.execute("CREATE TABLE visits (person bigint REFERENCES people)");
        database.execute("CREATE TABLE flyway_schema_history AS SELECT 1 AS installed_rank");
    }

    @Test
    void rowsAreWrittenAndReadWithParameters() {
        assertEquals(2, database.execute("INSERT INTO people (name) VALUES (?), (?)", "Ana", null));

        assertEquals("Ana", database.one(String.class, "SELECT name FROM people WHERE name = ?", "Ana"));
        assertEquals(List.of(1L, 2L), database.column(Long.class, "SELECT id FROM people ORDER BY id"));
    }

    @Test
    void oneInsistsOnOneRow() {
        assertThrows(AssertionError.class, () -> database.one(String.class, "SELECT name FROM people"));
    }

    @Test
    void aClearedDatabaseIsEmptyButMigratedAndCountsFromOneAgain() {
        database.execute("INSERT INTO people (name) VALUES ('Ana')");
        database.execute("INSERT INTO visits VALUES (1)");

        database.clear();

        assertEquals(0L, database.one(Long.class, "SELECT count(*) FROM visits"));
        assertEquals(1L, database.one(Long.class, "SELECT count(*) FROM flyway_schema_history"));
        assertEquals(1L, database.one(Long.class, "INSERT INTO people (name) VALUES ('Ben') RETURNING id"));
    }
}
