package org.warmhandoff.kit.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;

/**
 * Moves rows from the outbox to Kafka: reads the oldest rows of the lanes it holds, sends them in order, waits for every
 * acknowledgement, deletes what was acknowledged. A crash between acknowledgement and deletion sends rows again, which is
 * why readers keep the highest version. A broker that is away for any length of time costs nothing but time.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final EventLog LOG = EventLog.of(OutboxRelay.class);

    private final UUID owner = UUID.randomUUID();
    private final Database database;
    private final OutboxSignal signal;
    private final OutboxConfig config;
    private final OutboxLanes lanes;
    private final String bootstrapServers;
    private final Map<String, String> clientSettings;

    private volatile boolean running;
    private volatile @Nullable Thread thread;

    OutboxRelay(
            Database database,
            OutboxSignal signal,
            OutboxConfig config,
            Config settings,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        Duration spare = config.lease().minus(config.deliveryTimeout());
        if (spare.isNegative() || spare.isZero()) {
            throw new IllegalStateException(
                    "warm-handoff.outbox.delivery-timeout must be shorter than warm-handoff.outbox.lease");
        }
        this.database = database;
        this.signal = signal;
        this.config = config;
        this.bootstrapServers = bootstrapServers;
        this.clientSettings = clientSettings(settings);
        this.lanes = new OutboxLanes(owner, config.lease(), spare.dividedBy(2));
    }

    void start(@Observes StartupEvent event) {
        running = true;
        Thread relay = new Thread(this::run, "outbox-relay");
        relay.setDaemon(true);
        relay.start();
        thread = relay;
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        signal.raise();
        Thread relay = thread;
        if (relay != null) {
            relay.join(config.deliveryTimeout().toMillis());
        }
    }

    /** True while the relay's thread runs, whether or not it can reach the broker. */
    public boolean isAlive() {
        Thread relay = thread;
        return relay != null && relay.isAlive();
    }

    private void run() {
        try (OutboxPublisher publisher =
                new OutboxPublisher(bootstrapServers, clientSettings, config.deliveryTimeout())) {
            while (running) {
                step(publisher);
            }
            database.useTransaction(lanes::release);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            // Only the release can end here: the leases then end by themselves.
            LOG.warn("outbox.release-failed", failure);
        }
    }

    private void step(OutboxPublisher publisher) throws InterruptedException {
        try {
            List<Integer> held = lanes.held(database);
            List<OutboxRows.Row> rows = held.isEmpty()
                    ? List.of()
                    : database.inTransaction(transaction -> OutboxRows.oldest(transaction, held, config.batchSize()));
            if (rows.isEmpty()) {
                signal.await(config.pollInterval());
                return;
            }
            OutboxPublisher.Result result = publisher.publish(rows);
            settle(result);
            if (result.interrupted()) {
                LOG.warn("outbox.broker-unavailable", LogField.count("waiting", rows.size()));
                signal.await(config.pauseAfterFailure());
            }
        } catch (RuntimeException failure) {
            LOG.warn("outbox.step-failed", failure);
            signal.await(config.pauseAfterFailure());
        }
    }

    private void settle(OutboxPublisher.Result result) {
        database.useTransaction(transaction -> {
            OutboxRows.delete(transaction, result.acknowledged());
            for (long id : result.refused()) {
                OutboxRows.park(transaction, id);
                LOG.error("outbox.row-parked", LogField.count("row", id));
            }
        });
    }

    /** Security settings of the Kafka client ({@code kafka.security.protocol} and the like), without the bootstrap servers. */
    private static Map<String, String> clientSettings(Config settings) {
        Map<String, String> client = new TreeMap<>();
        for (String name : settings.getPropertyNames()) {
            if (name.startsWith("kafka.security.") || name.startsWith("kafka.sasl.") || name.startsWith("kafka.ssl.")) {
                settings.getOptionalValue(name, String.class)
                        .ifPresent(value -> client.put(name.substring("kafka.".length()), value));
            }
        }
        return client;
    }
}
