package org.warmhandoff.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PostgresRestartTest {
    private final Path data;

    PostgresRestartTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void aRowIsStillThereAfterARestartOnAnotherPort() throws SQLException {
        try (PostgresServer first = PostgresServer.start(BuiltFiles.postgres(data))) {
            first.ensureDatabase("incident");
            new Sql(first, "incident").execute("CREATE TABLE kept AS SELECT 'a row' AS value");
        }

        try (PostgresServer second = PostgresServer.start(BuiltFiles.postgres(data))) {
            assertEquals("a row", new Sql(second, "incident").value("SELECT value FROM kept"));
        }
    }

    @Test
    void aCommittedRowSurvivesAKillAndTheStaleLockIsNoObstacle()
            throws SQLException, ExecutionException, InterruptedException {
        PostgresServer killed = PostgresServer.start(BuiltFiles.postgres(data));
        killed.ensureDatabase("incident");
        new Sql(killed, "incident").execute("CREATE TABLE kept AS SELECT 'a row' AS value");
        ProcessHandle process = ProcessHandle.of(killed.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
        assertTrue(Files.exists(data.resolve("cluster/postmaster.pid")));

        try (PostgresServer again = PostgresServer.start(BuiltFiles.postgres(data))) {
            assertEquals("a row", new Sql(again, "incident").value("SELECT value FROM kept"));
        }
    }

    @Test
    void anotherPasswordThanTheFirstIsRefusedWithoutShowingIt() {
        PostgresServer.start(BuiltFiles.postgres(data).forTests()).close();
        PostgresSettings other = PostgresSettings.of(BuiltFiles.FILES, data, FreePorts.one(), "hunter2");

        var e = assertThrows(ServerStartException.class, () -> PostgresServer.start(other));

        assertTrue(e.toString().contains("was made with another password"), e::toString);
        assertFalse((e + " " + other).contains("hunter2"));
    }

    @Test
    void aSetUpThatWasShotHalfWayIsDoneAgain() throws IOException {
        Path half = Files.createDirectories(data.resolve("cluster.new/base"));
        Files.writeString(half.resolve("1"), "half");

        try (PostgresServer server =
                PostgresServer.start(BuiltFiles.postgres(data).forTests())) {
            assertTrue(server.isAlive());
        }
    }
}
