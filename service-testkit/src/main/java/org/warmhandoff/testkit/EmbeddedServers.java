package org.warmhandoff.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.warmhandoff.servers.Directories;
import org.warmhandoff.servers.FreePorts;
import org.warmhandoff.servers.KafkaServer;
import org.warmhandoff.servers.KafkaSettings;
import org.warmhandoff.servers.PostgresServer;
import org.warmhandoff.servers.PostgresSettings;
import org.warmhandoff.servers.ServerFiles;

/** Both servers as processes of this machine, on data that is gone afterwards. */
final class EmbeddedServers implements TestServers {
    private final Path data;
    private final KafkaServer kafka;
    private final PostgresServer postgres;

    private EmbeddedServers(Path data, KafkaServer kafka, PostgresServer postgres) {
        this.data = data;
        this.kafka = kafka;
        this.postgres = postgres;
    }

    static EmbeddedServers start() {
        ServerFiles files = ServerFiles.inCheckout(Checkout.directory());
        Path data = temporaryDirectory();
        List<Integer> ports = FreePorts.some(3);
        // Side by side: the broker's start is the longer one and hides the database's.
        CompletableFuture<KafkaServer> kafka = CompletableFuture.supplyAsync(
                () -> KafkaServer.start(KafkaSettings.of(files, data.resolve("kafka"), ports.get(0), ports.get(1))
                        .forTests()));
        CompletableFuture<PostgresServer> postgres = CompletableFuture.supplyAsync(
                () -> PostgresServer.start(PostgresSettings.of(files, data.resolve("postgres"), ports.get(2), "test")
                        .forTests()));
        try {
            return new EmbeddedServers(data, kafka.join(), postgres.join());
        } catch (CompletionException e) {
            // Whichever did start, or is about to.
            kafka.thenAccept(KafkaServer::close).exceptionally(reported -> null);
            postgres.thenAccept(PostgresServer::close).exceptionally(reported -> null);
            throw e;
        }
    }

    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public String adminJdbcUrl() {
        return postgres.jdbcUrl("postgres");
    }

    @Override
    public String username() {
        return postgres.username();
    }

    @Override
    public String password() {
        return postgres.password();
    }

    @Override
    public void close() {
        kafka.close();
        postgres.close();
        try {
            Directories.delete(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("warm-handoff-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
