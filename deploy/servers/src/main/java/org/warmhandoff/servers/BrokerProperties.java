package org.warmhandoff.servers;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The broker's settings file, written anew at every start so that a kept directory follows changed ports. */
final class BrokerProperties {
    private static final String NODE = "1";

    private BrokerProperties() {}

    /** The directory of the broker's records. */
    static Path records(KafkaSettings settings) {
        return settings.data().resolve("records").toAbsolutePath();
    }

    static Path write(KafkaSettings settings) {
        Path file = settings.data().resolve("server.properties").toAbsolutePath();
        Properties properties = new Properties();
        properties.putAll(identity(settings));
        properties.putAll(listeners(settings));
        properties.putAll(oneBrokerOnly());
        try {
            Files.createDirectories(records(settings));
            try (Writer writer = Files.newBufferedWriter(file)) {
                properties.store(writer, null);
            }
        } catch (IOException e) {
            throw new ServerStartException("Kafka cannot write to %s: %s".formatted(settings.data(), e), e);
        }
        return file;
    }

    private static Map<String, String> identity(KafkaSettings settings) {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                NODE,
                "controller.quorum.voters",
                NODE + "@127.0.0.1:" + settings.controllerPort(),
                "log.dirs",
                records(settings).toString(),
                // Topics come from the list of topics; a misspelt name must fail.
                "auto.create.topics.enable",
                "false");
    }

    private static Map<String, String> listeners(KafkaSettings settings) {
        String clients = "PLAINTEXT://127.0.0.1:" + settings.port();
        return Map.of(
                "listeners", clients + ",CONTROLLER://127.0.0.1:" + settings.controllerPort(),
                "advertised.listeners", clients,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name", "PLAINTEXT",
                "controller.listener.names", "CONTROLLER");
    }

    /** Kafka's defaults are meant for three brokers or more. */
    private static Map<String, String> oneBrokerOnly() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "5",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "5",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "5",
                // No other consumer is about to join: waiting for one only delays every start.
                "group.initial.rebalance.delay.ms", "0");
    }
}
