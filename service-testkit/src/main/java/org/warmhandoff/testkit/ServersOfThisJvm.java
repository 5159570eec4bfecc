package org.warmhandoff.testkit;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.servers.TopicList;
import org.warmhandoff.servers.TopicProvisioner;

/** Starts the servers when they are first asked for, and stops them when the JVM ends: tests restart the application, not the servers. */
final class ServersOfThisJvm implements Supplier<List<String>> {
    /** They tell their life: each Kafka client its hundred settings, and tests make many clients. */
    private static final List<Logger> TALKATIVE = Stream.of("org.apache.kafka", "org.testcontainers", "tc")
            .map(Logger::getLogger)
            .toList();

    private static @Nullable TestServers running;
    private static @Nullable String failure;

    /** The components of {@link RunningServers}, in order. */
    @Override
    public List<String> get() {
        TestServers servers = start();
        return List.of(servers.bootstrapServers(), servers.adminJdbcUrl(), servers.username(), servers.password());
    }

    private static synchronized TestServers start() {
        if (failure != null) {
            throw new IllegalStateException("The test servers did not start and are not tried again: " + failure);
        }
        if (running == null) {
            TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
            try {
                running = startWithTopics();
            } catch (RuntimeException e) {
                failure = e.toString();
                throw e;
            }
        }
        return running;
    }

    private static TestServers startWithTopics() {
        long begin = System.nanoTime();
        ServerChoice choice = ServerChoice.make();
        TestServers servers = choice.start();
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "stop-test-servers"));
        new TopicProvisioner(servers.bootstrapServers(), 1).provision(TopicList.ofContracts());
        System.out.printf(
                "Test servers: %s, Kafka at %s, PostgreSQL at %s, ready after %.1f s%n",
                choice.name().toLowerCase(Locale.ROOT),
                servers.bootstrapServers(),
                servers.adminJdbcUrl(),
                (System.nanoTime() - begin) / 1e9);
        return servers;
    }
}
