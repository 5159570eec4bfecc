package org.warmhandoff.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresServerTest {
    private final Path data;
    private final PostgresServer server;
    private final Sql sql;

    PostgresServerTest(@TempDir Path data) {
        this.data = data;
        this.server = PostgresServer.start(BuiltFiles.postgres(data));
        this.sql = new Sql(server, "incident");
        server.ensureDatabase("incident");
    }

    @AfterAll
    void stop() {
        server.close();
        assertFalse(ProcessHandle.of(server.pid()).isPresent(), "a closed server has ended");
    }

    @Test
    void aDatabaseIsMadeOnceHoweverOftenItIsAskedFor() throws SQLException {
        server.ensureDatabase("incident");

        assertEquals("1", sql.value("SELECT count(*) FROM pg_database WHERE datname = 'incident'"));
        assertThrows(IllegalArgumentException.class, () -> server.ensureDatabase("x; DROP DATABASE incident"));
    }

    @Test
    void aCommitIsOnDiskAndTimesAreUtc() throws SQLException {
        assertEquals("on", sql.value("SHOW fsync"));
        assertEquals("on", sql.value("SHOW synchronous_commit"));
        assertEquals("on", sql.value("SHOW full_page_writes"));
        assertEquals("UTF8", sql.value("SHOW server_encoding"));
        // A JDBC session overrides the zone with its own; what is left is the server's.
        assertEquals("UTC", sql.value("SELECT reset_val FROM pg_settings WHERE name = 'log_timezone'"));
    }

    @Test
    void textSortsByCodePointWhateverTheMachineHasInstalled() throws SQLException {
        assertEquals(
                "B,a,é,中", sql.value("SELECT string_agg(v, ',' ORDER BY v) FROM unnest(ARRAY['é','中','a','B']) AS v"));
        assertEquals("ÉCOLE", sql.value("SELECT upper('école')"));
    }

    @Test
    void aRefusedRowLeavesNoTraceOfItsValuesInTheLog() throws SQLException, IOException {
        sql.execute("CREATE TABLE people (name text PRIMARY KEY)");
        sql.execute("INSERT INTO people VALUES ('Robin Example')");
        assertThrows(SQLException.class, () -> sql.execute("INSERT INTO people VALUES ('Robin Example')"));

        String log = Files.readString(server.logFile());

        assertTrue(log.contains("duplicate key value violates unique constraint"));
        assertFalse(log.contains("Robin"));
    }

    @Test
    void aSecondServerOnTheSameDirectoryIsRefusedAndTheFirstIsUntouched() {
        var e = assertThrows(ServerStartException.class, () -> PostgresServer.start(BuiltFiles.postgres(data)));

        assertTrue(e.toString().contains("another one (process %d) is running".formatted(server.pid())), e::toString);
        assertTrue(server.isAlive());
    }
}
