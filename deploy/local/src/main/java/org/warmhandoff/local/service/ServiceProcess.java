package org.warmhandoff.local.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.warmhandoff.local.RunFailure;
import org.warmhandoff.servers.Lifeline;

/** One service as a process of its own. It ends when this JVM does, however that comes about. */
public final class ServiceProcess {

    private static final Duration STOP_WITHIN = Duration.ofSeconds(15);

    private final Service service;
    private final HttpClient http;
    private final Process process;
    private final Lifeline lifeline;

    private ServiceProcess(Service service, HttpClient http, Process process, Lifeline lifeline) {
        this.service = service;
        this.http = http;
        this.process = process;
        this.lifeline = lifeline;
    }

    /** Starts the process and returns at once. */
    static ServiceProcess start(Service service, HttpClient http) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms128m",
                        // With less room for what lives a moment, a large file is mostly collections.
                        "-Xmn64m",
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-jar",
                        service.jar().toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(service.log().toFile()));
        builder.environment().putAll(service.environment());
        try {
            Process process = builder.start();
            return new ServiceProcess(service, http, process, Lifeline.to(process, "TERM"));
        } catch (IOException failure) {
            throw new RunFailure("The " + service.name() + " service cannot be started.", failure);
        }
    }

    /** True when it has said that it can serve. */
    boolean isReady() {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(service.url() + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Asks it to stop. */
    void askToStop() {
        process.destroy();
    }

    /** Waits until it has stopped; one that takes too long is killed. */
    void awaitStopped() {
        try {
            if (!process.waitFor(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        lifeline.cut();
    }

    /** The end of its log, for a person who has to find out why it does not start. */
    String lastLines() {
        try {
            List<String> lines = Files.readAllLines(service.log());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException unreadable) {
            return "(" + service.log() + " cannot be read)";
        }
    }

    /**
     * What it takes to run a service.
     *
     * @param name such as {@code incident}
     * @param environment settings, as environment variables: the command line is there for everyone to read
     */
    public record Service(String name, String url, Path jar, Path log, Map<String, String> environment) {

        public Service {
            environment = Map.copyOf(environment);
        }

        /** Keeps passwords out of logs and messages. */
        @Override
        public String toString() {
            return name;
        }
    }
}
