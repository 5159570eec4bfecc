package org.warmhandoff.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertTrue;

class LifelineTest {

    private final Path data;

    LifelineTest(@TempDir Path data) {
        this.data = data;
    }

    @Test
    void aServerDoesNotOutliveAJvmThatIsKilled()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dcheckout.directory=" + System.getProperty("checkout.directory"),
                        Parent.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessHandle server;
        try (BufferedReader output = parent.inputReader()) {
            server = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
        }
        assertTrue(server.isAlive());

        parent.destroyForcibly();

        server.onExit().get(30, TimeUnit.SECONDS);
    }

    /** Starts a server, says its process id, and waits to be killed. */
    static final class Parent {
        public static void main(String[] arguments) throws IOException {
            System.out.println(PostgresServer.start(BuiltFiles.postgres(Path.of(arguments[0])))
                    .pid());
            System.in.read();
        }
    }
}
