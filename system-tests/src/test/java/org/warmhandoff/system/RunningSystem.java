package org.warmhandoff.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;

/** The whole system, started with {@code ./run} on ports and in a directory of its own. */
final class RunningSystem implements AutoCloseable {

    private static final Path CHECKOUT = Path.of(System.getProperty("checkout.directory", ".."));

    /** Whoever uses the shared system takes its turn, because some stop parts of it. */
    static final String SHARED = "the shared system";

    /** Above it lie the ports that clients are given. */
    private static final int HIGHEST_PORT_BASE = 32_000;

    private static RunningSystem shared;
    private static int nextPortBase = 21000;

    private final Path data;
    private final int portBase;
    private final Endpoints endpoints;

    private int launched;
    private Path output;
    private Process run;

    private RunningSystem(Path data, int portBase) {
        this.data = data;
        this.portBase = portBase;
        this.endpoints = new Endpoints(data.resolve("endpoints.json"));
    }

    /** One system for all tests that do not stop it; it ends with this JVM. */
    static synchronized RunningSystem shared() {
        if (shared == null) {
            RunningSystem system = inFreshDirectory();
            Runtime.getRuntime().addShutdownHook(new Thread(system::close));
            system.start();
            shared = system;
        }
        return shared;
    }

    /** Not started yet. */
    static RunningSystem inFreshDirectory() {
        try {
            return new RunningSystem(Files.createTempDirectory("warm-handoff-system"), freePortBase());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void start() {
        run = launch("--no-demo");
        Awaitility.await("the system is ready")
                .atMost(Duration.ofMinutes(6))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    if (!run.isAlive()) {
                        throw new AssertionError("./run has ended:\n" + output());
                    }
                    return Files.exists(data.resolve("endpoints.json"));
                });
    }

    /** Starts {@code ./run} on this system's directory and ports, without waiting for anything. */
    Process launch(String... more) {
        List<String> command = new ArrayList<>(List.of(
                CHECKOUT.resolve("run").toString(),
                "--headless",
                "--data",
                data.toString(),
                "--port-base",
                Integer.toString(portBase)));
        command.addAll(List.of(more));
        launched++;
        output = data.resolveSibling(data.getFileName() + "-" + launched + ".out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(CHECKOUT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("WARM_HANDOFF_SKIP_BUILD", "true");
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the last {@code ./run} has printed. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int portBase() {
        return portBase;
    }

    Endpoints endpoints() {
        return endpoints;
    }

    Caller as(String role) {
        return new Caller(endpoints, endpoints.token(role));
    }

    /** Somebody without an account. */
    Caller asAnybody() {
        return new Caller(endpoints, null);
    }

    /** Sends a signal to one of the system's processes. */
    void signal(String signal, String process) {
        try {
            int status = new ProcessBuilder("kill", "-s", signal, Long.toString(endpoints.pid(process)))
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("kill answered " + status);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    boolean isReady(String service) {
        return new Caller(endpoints, "").isReady(service);
    }

    /** Stops it with SIGTERM and waits. */
    void stop() {
        if (run == null) {
            return;
        }
        run.destroy();
        try {
            if (!run.waitFor(90, TimeUnit.SECONDS)) {
                run.destroyForcibly();
                throw new AssertionError("./run did not stop:\n" + output());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private static synchronized int freePortBase() throws IOException {
        while (nextPortBase < HIGHEST_PORT_BASE) {
            int base = nextPortBase;
            nextPortBase += 20;
            if (isFree(base)) {
                return base;
            }
        }
        throw new IOException("no free ports");
    }

    private static boolean isFree(int base) {
        for (int port = base + 1; port < base + 10; port++) {
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                probe.getLocalPort();
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
