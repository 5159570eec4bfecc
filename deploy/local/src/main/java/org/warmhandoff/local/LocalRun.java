package org.warmhandoff.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.local.city.Api;
import org.warmhandoff.local.city.City;
import org.warmhandoff.local.city.SettleCity;
import org.warmhandoff.local.mail.MailSink;
import org.warmhandoff.local.service.Services;
import org.warmhandoff.local.simulation.Simulation;
import org.warmhandoff.servers.KafkaServer;
import org.warmhandoff.servers.KafkaSettings;
import org.warmhandoff.servers.PostgresServer;
import org.warmhandoff.servers.PostgresSettings;
import org.warmhandoff.servers.ServerFiles;
import org.warmhandoff.servers.TopicList;
import org.warmhandoff.servers.TopicProvisioner;

/**
 * One run: starts everything in the order in which it is needed, watches it, starts again what dies, and stops it in the
 * opposite order.
 */
final class LocalRun implements AutoCloseable {

    private static final int SIMULATED_WORKERS = 6;

    private final Options options;
    private final Terminal terminal;
    private final Ports ports;
    private final Path checkout;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicBoolean closed = new AtomicBoolean();

    private @Nullable DataDirectory data;
    private @Nullable PostgresServer postgres;
    private @Nullable KafkaServer kafka;
    private @Nullable MailSink mail;
    private @Nullable Services services;
    private @Nullable Simulation simulation;

    LocalRun(Options options, Terminal terminal, Path checkout) {
        this.options = options;
        this.terminal = terminal;
        this.ports = new Ports(options.portBase);
        this.checkout = checkout;
    }

    void start() throws IOException, InterruptedException {
        DataDirectory directory = DataDirectory.open(options.data, options.fresh);
        data = directory;
        Files.deleteIfExists(directory.endpoints());
        ports.requireFree();
        Tokens tokens = Tokens.load(directory);
        DataDirectory.writeSecret(directory.vaultToken(), tokens.vaultReader());

        startServers(directory);
        mail = MailSink.start(ports.smtp(), ports.mailPage());
        LocalServices local = new LocalServices(checkout, directory, ports);
        Services running = new Services(terminal, local.all(directory.databasePassword()));
        services = running;
        running.start();

        Map<String, String> byRole = tokens.all();
        Api incident = new Api(local.url(ports.incident()));
        Api referral = new Api(local.url(ports.referral()));
        City city = City.load();
        new SettleCity(
                        city,
                        incident,
                        referral,
                        new Api(local.url(ports.notification())),
                        Objects.requireNonNull(byRole.get("admin")),
                        accountsOfWorkers())
                .settle();
        terminal.done("areas, teams, workers, resources and recipients of the city");
        writeEndpoints(directory, local, byRole);
        new Welcome(terminal, local, ports, directory).show(byRole, !options.noDemo);
        if (!options.noDemo) {
            Simulation playing =
                    new Simulation(city, incident, referral, byRole, workers(tokens), InstantSource.system(), terminal);
            simulation = playing;
            playing.play();
        }
    }

    private void startServers(DataDirectory directory) {
        ServerFiles files = ServerFiles.inCheckout(checkout);
        PostgresServer database = PostgresServer.start(
                PostgresSettings.of(files, directory.postgres(), ports.postgres(), directory.databasePassword()));
        postgres = database;
        LocalServices.DATABASES.forEach(database::ensureDatabase);
        terminal.done("PostgreSQL");
        KafkaServer broker = startKafka(directory, files);
        kafka = broker;
        new TopicProvisioner(broker.bootstrapServers(), 1).provision(TopicList.ofContracts());
        terminal.done("Kafka broker and topics");
    }

    private KafkaServer startKafka(DataDirectory directory, ServerFiles files) {
        return KafkaServer.start(KafkaSettings.of(files, directory.kafka(), ports.kafka(), ports.kafkaController()));
    }

    private static List<String> workers(Tokens tokens) {
        return simulatedWorkers().map(tokens::worker).toList();
    }

    /** Those who are simulated, and the one whose token is printed. */
    private static List<String> accountsOfWorkers() {
        return Stream.concat(Stream.of(Tokens.WORKER), simulatedWorkers()).toList();
    }

    private static Stream<String> simulatedWorkers() {
        return IntStream.rangeClosed(1, SIMULATED_WORKERS).mapToObj(number -> "simulated-worker-" + number);
    }

    /** Watches until the run is stopped. */
    void watch() throws IOException, InterruptedException {
        DataDirectory directory = Objects.requireNonNull(data);
        LocalServices local = new LocalServices(checkout, directory, ports);
        Map<String, String> tokens = Tokens.load(directory).all();
        while (!stopping.await(500, TimeUnit.MILLISECONDS)) {
            boolean[] changed = {reviveServers(directory)};
            Objects.requireNonNull(services).reviveDead(name -> changed[0] = true);
            if (changed[0]) {
                writeEndpoints(directory, local, tokens);
            }
        }
    }

    private boolean reviveServers(DataDirectory directory) throws InterruptedException {
        ServerFiles files = ServerFiles.inCheckout(checkout);
        boolean changed = false;
        if (!Objects.requireNonNull(postgres).isAlive() && !stopping.await(500, TimeUnit.MILLISECONDS)) {
            terminal.warn("PostgreSQL has ended; starting it again.");
            postgres = PostgresServer.start(
                    PostgresSettings.of(files, directory.postgres(), ports.postgres(), directory.databasePassword()));
            changed = true;
        }
        if (!Objects.requireNonNull(kafka).isAlive() && !stopping.await(500, TimeUnit.MILLISECONDS)) {
            terminal.warn("Kafka has ended; starting it again.");
            kafka = startKafka(directory, files);
            changed = true;
        }
        return changed;
    }

    private void writeEndpoints(DataDirectory directory, LocalServices local, Map<String, String> tokens)
            throws IOException {
        Map<String, Object> endpoints = new LinkedHashMap<>();
        endpoints.put("incident", local.url(ports.incident()));
        endpoints.put("referral", local.url(ports.referral()));
        endpoints.put("analytics", local.url(ports.analytics()));
        endpoints.put("notification", local.url(ports.notification()));
        endpoints.put("kafka", Objects.requireNonNull(kafka).bootstrapServers());
        endpoints.put("postgres", local.postgresUrl(directory.databasePassword()));
        endpoints.put("mail", local.url(ports.mailPage()));
        endpoints.put("smtp", "127.0.0.1:" + ports.smtp());
        endpoints.put("tokens", tokens);
        Map<String, Long> pids =
                new LinkedHashMap<>(Objects.requireNonNull(services).pids());
        pids.put("kafka", Objects.requireNonNull(kafka).pid());
        pids.put("postgres", Objects.requireNonNull(postgres).pid());
        pids.put("run", ProcessHandle.current().pid());
        endpoints.put("pids", pids);
        Path fresh = directory.endpoints().resolveSibling("endpoints.json.new");
        DataDirectory.writeSecret(
                fresh,
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(endpoints));
        Files.move(fresh, directory.endpoints(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        terminal.say("Stopping.");
        stopping.countDown();
        closeAll(this::forgetEndpoints, simulation, services, mail, kafka, postgres, data);
        terminal.say("Stopped.");
    }

    /** Whoever waits for the next run waits for its file, and must not find this one's. */
    private void forgetEndpoints() throws IOException {
        DataDirectory directory = data;
        if (directory != null) {
            Files.deleteIfExists(directory.endpoints());
        }
    }

    private static void closeAll(@Nullable AutoCloseable... started) {
        for (AutoCloseable one : started) {
            try {
                if (one != null) {
                    one.close();
                }
            } catch (Exception failure) {
                // The rest must be stopped all the same.
                System.err.println(one.getClass().getSimpleName() + " did not stop cleanly: " + failure.getMessage());
            }
        }
    }
}
