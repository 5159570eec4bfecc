package org.warmhandoff.local.play;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.local.DataDirectory;
import org.warmhandoff.local.LocalServices;
import org.warmhandoff.local.Ports;
import org.warmhandoff.local.RunFailure;
import org.warmhandoff.local.Terminal;
import org.warmhandoff.local.Tokens;
import org.warmhandoff.local.city.Api;
import org.warmhandoff.local.service.ServiceProcess;
import org.warmhandoff.local.service.Services;
import org.warmhandoff.servers.KafkaServer;
import org.warmhandoff.servers.KafkaSettings;
import org.warmhandoff.servers.PostgresServer;
import org.warmhandoff.servers.PostgresSettings;
import org.warmhandoff.servers.ServerFiles;
import org.warmhandoff.servers.TopicList;
import org.warmhandoff.servers.TopicProvisioner;

/** The servers and services of a play: incident-service, and replicas of referral-service, all in the time of the play. */
final class PlayedSystem implements AutoCloseable {

    static final int REPLICAS = 3;

    private final Path checkout;
    private final Terminal terminal;
    private final DataDirectory data;
    private final Ports ports;
    private final LocalServices local;
    private final Tokens tokens;

    private @Nullable PostgresServer postgres;
    private @Nullable KafkaServer kafka;
    private @Nullable Services services;

    PlayedSystem(Path checkout, Path directory, int portBase, Terminal terminal) {
        this.checkout = checkout;
        this.terminal = terminal;
        this.ports = new Ports(portBase);
        this.ports.requireFree();
        this.data = DataDirectory.open(directory, false);
        if (Files.exists(data.postgres())) {
            throw new RunFailure(directory + " holds the data of another run. Choose another --data directory.");
        }
        this.local = new LocalServices(checkout, data, ports);
        this.tokens = Tokens.load(data);
    }

    /** Starts the servers, which live in real time. */
    void startServers() {
        DataDirectory.writeSecret(data.vaultToken(), tokens.vaultReader());
        ServerFiles files = ServerFiles.inCheckout(checkout);
        PostgresServer database = PostgresServer.start(
                PostgresSettings.of(files, data.postgres(), ports.postgres(), data.databasePassword()));
        postgres = database;
        List.of("incident", "referral").forEach(database::ensureDatabase);
        KafkaServer broker =
                KafkaServer.start(KafkaSettings.of(files, data.kafka(), ports.kafka(), ports.kafkaController()));
        kafka = broker;
        new TopicProvisioner(broker.bootstrapServers(), 1).provision(TopicList.ofContracts());
        terminal.done("PostgreSQL and Kafka");
    }

    /** Starts the services in the time of the play, and returns when they can serve. */
    void startServices(PlayTime time) throws InterruptedException {
        Map<String, String> settings = new HashMap<>(time.settings());
        // What is real time here is long in the play: these are as short as the broker and one look at an index allow.
        settings.put("WARM_HANDOFF_FOLLOW_UP_TIMERS_LOOK_EVERY", "0.1s");
        settings.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_SESSION_TIMEOUT_MS", "6000");
        settings.put("MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_HEARTBEAT_INTERVAL_MS", "1500");
        String password = data.databasePassword();
        List<ServiceProcess.Service> all = new ArrayList<>(List.of(local.incident(password, settings)));
        IntStream.rangeClosed(1, REPLICAS)
                .forEach(number -> all.add(local.referral("referral-" + number, port(number), password, settings)));
        Services started = new Services(terminal, all);
        services = started;
        started.start();
    }

    /** The ports of the services that are not in the play are free. */
    private int port(int replica) {
        return ports.referral() + replica - 1;
    }

    Api incident() {
        return new Api(local.url(ports.incident()));
    }

    List<Api> replicas() {
        return IntStream.rangeClosed(1, REPLICAS)
                .mapToObj(number -> new Api(local.url(port(number))))
                .toList();
    }

    Tokens tokens() {
        return tokens;
    }

    Services services() {
        return Objects.requireNonNull(services);
    }

    KafkaServer kafka() {
        return Objects.requireNonNull(kafka);
    }

    Databases databases() {
        return new Databases(Objects.requireNonNull(postgres));
    }

    @Override
    public void close() {
        if (services != null) {
            services.close();
        }
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
        data.close();
    }
}
