package org.warmhandoff.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/**
 * A real Kafka broker, alone in its cluster, in a JVM of its own.
 *
 * <p>It listens on the loopback address only and keeps its records between starts. Every operation that can fail at start fails with a
 * {@link ServerStartException} and leaves nothing running.
 */
public final class KafkaServer implements AutoCloseable {
    private static final String NAME = "Kafka";

    /** By name: the class refers to the broker's own jars, which are not on this JVM's class path. */
    private static final String MAIN = "org.warmhandoff.servers.broker.BrokerMain";

    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private static final List<String> LOGGING = List.of(
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private final KafkaSettings settings;
    private final ClassArchive classes;
    private final ServerProcess process;

    private KafkaServer(KafkaSettings settings, ClassArchive classes, ServerProcess process) {
        this.settings = settings;
        this.classes = classes;
        this.process = process;
    }

    /** Starts the broker and returns when it answers. */
    public static KafkaServer start(KafkaSettings settings) {
        Tools.requireUnix(NAME);
        FreePorts.requireFree(NAME, settings.port());
        FreePorts.requireFree(NAME, settings.controllerPort());
        Path properties = BrokerProperties.write(settings);
        requireUnused(BrokerProperties.records(settings));

        Path kafka = settings.files().kafkaDirectory();
        ClassArchive classes = ClassArchive.of(kafka);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings.javaOptions());
        command.addAll(classes.javaOptions());
        command.addAll(LOGGING);
        command.addAll(List.of("-cp", kafka.resolve("lib").resolve("*").toString(), MAIN, properties.toString()));

        KafkaServer server = new KafkaServer(
                settings,
                classes,
                ServerProcess.start(NAME, command, settings.data().resolve("kafka.log"), "TERM"));
        server.process.awaitReady(START_LIMIT, server::whatIsMissing);
        return server;
    }

    /** What clients put into {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + settings.port();
    }

    /** The process id of the broker itself. */
    public long pid() {
        return process.pid();
    }

    /** Whether the broker's process runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** The broker's log; it tells warnings and errors. */
    public Path logFile() {
        return process.logFile();
    }

    /** Stops the broker in order and waits until it has ended. */
    @Override
    public void close() {
        process.close();
        classes.keep();
    }

    /** The broker holds a lock on its directory; asking first gives an answer at once and without a stack trace. */
    private static void requireUnused(Path records) {
        Path lock = records.resolve(".lock");
        if (!Files.exists(lock)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            if (held == null) {
                throw new ServerStartException(
                        "Kafka cannot start: another broker is running on %s. Stop it or use another directory."
                                .formatted(records));
            }
        } catch (IOException e) {
            throw new ServerStartException("Kafka cannot use %s: %s".formatted(records, e), e);
        }
    }

    private Optional<String> whatIsMissing() {
        // Made only when someone listens: a client that finds no one backs off for longer than the start takes.
        if (!isListening()) {
            return Optional.of("nothing listens on " + bootstrapServers());
        }
        Map<String, Object> configuration = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000);
        try (Admin admin = Admin.create(configuration)) {
            return admin.describeCluster().nodes().get(10, TimeUnit.SECONDS).isEmpty()
                    ? Optional.of("the broker has not joined its cluster")
                    : Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.of("it does not describe its cluster (" + e + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerStartException("The start of Kafka was interrupted.", e);
        }
    }

    private boolean isListening() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
