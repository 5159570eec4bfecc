package org.warmhandoff.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The directory in which PostgreSQL keeps its databases. */
final class PostgresCluster {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final PostgresSettings settings;
    private final PostgresBinaries binaries;
    private final PostgresAccount account;
    private final Path directory;

    PostgresCluster(PostgresSettings settings, PostgresBinaries binaries, PostgresAccount account) {
        this.settings = settings;
        this.binaries = binaries;
        this.account = account;
        this.directory = settings.data().resolve("cluster").toAbsolutePath();
    }

    /** Where the databases are. */
    Path directory() {
        return directory;
    }

    /** Where the server and its first set-up log. */
    Path log() {
        return settings.data().resolve("postgres.log");
    }

    /** Makes the directory on first use. It appears whole or not at all: a set-up that was shot half way is done again. */
    void ensureExists() {
        if (Files.exists(directory)) {
            return;
        }
        Path draft = directory.resolveSibling("cluster.new");
        Path password = directory.resolveSibling("password.new");
        try {
            Directories.delete(draft);
            Files.createDirectories(draft);
            account.own(draft);
            account.requireReach(Path.of(binaries.program("initdb")), draft);
            Files.deleteIfExists(password);
            Files.createFile(password, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(password, settings.password());
            account.own(password);
            initialize(draft, password);
            Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ServerStartException("PostgreSQL cannot write to %s: %s".formatted(settings.data(), e), e);
        } finally {
            delete(password);
        }
    }

    /** PostgreSQL checks this too, after a while and in its log only. A lock of a process that is gone is left to it: it knows what to do. */
    void requireUnused() {
        Path lock = directory.resolve("postmaster.pid");
        try {
            if (!Files.exists(lock)) {
                return;
            }
            long pid = Long.parseLong(Files.readAllLines(lock).get(0).trim());
            boolean live = ProcessHandle.of(pid)
                    .flatMap(process -> process.info().command())
                    .filter(command -> command.endsWith("postgres"))
                    .isPresent();
            if (live) {
                throw new ServerStartException(
                        "PostgreSQL cannot start: another one (process %d) is running on %s. Stop it or use another directory."
                                .formatted(pid, directory));
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof ServerStartException already) {
                throw already;
            }
            throw new ServerStartException("PostgreSQL's lock %s cannot be read: %s".formatted(lock, e), e);
        }
    }

    private void initialize(Path draft, Path password) {
        List<String> command = new ArrayList<>(account.command(
                binaries.program("initdb"),
                "--pgdata=" + draft,
                "--username=" + PostgresServer.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                // Built into PostgreSQL, so that text sorts the same whatever the machine has installed.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"));
        if (!settings.durable()) {
            command.add("--no-sync");
        }
        ServerProcess.runToEnd("PostgreSQL's initdb", command, log());
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ServerStartException("%s holds a password and cannot be deleted: %s".formatted(file, e), e);
        }
    }
}
