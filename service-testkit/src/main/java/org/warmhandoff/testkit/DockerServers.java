package org.warmhandoff.testkit;

import java.time.Duration;
import java.util.concurrent.CompletionException;

import org.apache.kafka.common.utils.AppInfoParser;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Both servers as containers. */
final class DockerServers implements TestServers {
    /** The broker's version is the client's, as in the embedded one. */
    private static final String KAFKA = "apache/kafka:" + AppInfoParser.getVersion();

    private static final String POSTGRES = "postgres:17";
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final KafkaContainer kafka;
    private final PostgreSQLContainer postgres;

    private DockerServers(KafkaContainer kafka, PostgreSQLContainer postgres) {
        this.kafka = kafka;
        this.postgres = postgres;
    }

    static DockerServers start() {
        KafkaContainer kafka = new KafkaContainer(KAFKA)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                .withStartupTimeout(LIMIT);
        PostgreSQLContainer postgres = new PostgreSQLContainer(POSTGRES)
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200", "-c", "timezone=UTC")
                .withStartupTimeout(LIMIT);
        DockerServers servers = new DockerServers(kafka, postgres);
        try {
            Startables.deepStart(kafka, postgres).join();
            return servers;
        } catch (CompletionException e) {
            servers.close();
            throw e;
        }
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String adminJdbcUrl() {
        return postgres.getJdbcUrl();
    }

    @Override
    public String username() {
        return postgres.getUsername();
    }

    @Override
    public String password() {
        return postgres.getPassword();
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
    }
}
