package org.warmhandoff.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One server as a child process: its output goes to a log file, its start is watched, its stop is orderly. */
final class ServerProcess implements AutoCloseable {
    private static final Duration PROBE_INTERVAL = Duration.ofMillis(25);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final String name;
    private final Process process;
    private final Lifeline lifeline;
    private final ServerLog log;

    private ServerProcess(String name, Process process, Lifeline lifeline, ServerLog log) {
        this.name = name;
        this.process = process;
        this.lifeline = lifeline;
        this.log = log;
    }

    /** Asks a server that runs already whether it serves. */
    @FunctionalInterface
    interface Probe {
        /** Empty when the server serves, otherwise what is missing. May throw {@link ServerStartException} when waiting longer is useless. */
        Optional<String> whatIsMissing();
    }

    /**
     * Starts a command.
     *
     * @param name for messages
     * @param stopSignal what makes this server stop in an orderly way, such as {@code TERM}
     */
    static ServerProcess start(String name, List<String> command, Path logFile, String stopSignal) {
        List<String> whole = new ArrayList<>(Tools.ownSession());
        whole.addAll(command);
        ServerLog log = ServerLog.continuing(logFile);
        try {
            Process process = launch(whole, logFile);
            try {
                return new ServerProcess(name, process, Lifeline.to(process, stopSignal), log);
            } catch (IOException e) {
                process.destroyForcibly();
                throw e;
            }
        } catch (IOException e) {
            throw new ServerStartException("%s cannot start: %s".formatted(name, e.getMessage()), e);
        }
    }

    /** Runs a command that ends by itself, such as the set-up before a first start. */
    static void runToEnd(String name, List<String> command, Path logFile) {
        ServerLog log = ServerLog.continuing(logFile);
        try {
            int code = launch(command, logFile).waitFor();
            if (code != 0) {
                throw new ServerStartException("%s ended with code %d.%n%s".formatted(name, code, log.explanation()));
            }
        } catch (IOException e) {
            throw new ServerStartException("%s cannot start: %s".formatted(name, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerStartException("%s was interrupted.".formatted(name), e);
        }
    }

    /** Returns once the server serves; a server that ended, or takes too long, is stopped and reported with the last lines of its log. */
    void awaitReady(Duration limit, Probe probe) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            Optional<String> missing = probe.whatIsMissing();
            while (missing.isPresent()) {
                if (process.waitFor(PROBE_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw failed("ended with code %d before it was ready".formatted(process.exitValue()));
                }
                if (System.nanoTime() > deadline) {
                    throw failed("was not ready after %d s: %s".formatted(limit.toSeconds(), missing.get()));
                }
                missing = probe.whatIsMissing();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new ServerStartException("The start of %s was interrupted.".formatted(name), e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Path logFile() {
        return log.file();
    }

    /** Asks the server to stop and waits for it; kills it only when it does not. */
    @Override
    public void close() {
        lifeline.cut();
        try {
            if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static Process launch(List<String> command, Path logFile) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()))
                .start();
        process.getOutputStream().close();
        return process;
    }

    private ServerStartException failed(String what) {
        return new ServerStartException("%s %s.%n%s".formatted(name, what, log.explanation()));
    }
}
