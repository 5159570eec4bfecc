package org.warmhandoff.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** Everything that a run keeps. One run uses it at a time. */
public final class DataDirectory implements AutoCloseable {

    private static final long SPACE_NEEDED = 1L << 30;

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** @throws RunFailure when it cannot be written to, is too full, or another run uses it */
    public static DataDirectory open(Path given, boolean fresh) {
        Path root = given.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            FileChannel channel =
                    FileChannel.open(root.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                throw new RunFailure(
                        root + " is used by another run. Stop that one, or choose another --data directory.");
            }
            if (fresh) {
                empty(root);
            }
            if (Files.getFileStore(root).getUsableSpace() < SPACE_NEEDED) {
                throw new RunFailure(
                        root + " has less than 1 GB of free space. Free some, or choose another --data directory.");
            }
            Files.createDirectories(root.resolve("logs"));
            return new DataDirectory(root, channel);
        } catch (IOException failure) {
            throw new RunFailure(
                    root + " cannot be written to. Choose another --data directory, or change who may write there.",
                    failure);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    /** Removes all but the lock, which is ours. */
    private static void empty(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.equals(root.resolve("run.lock"))) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (!directory.equals(root)) {
                    Files.delete(directory);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }

    Path publicKey() {
        return root.resolve("keys").resolve("public.pem");
    }

    Path privateKey() {
        return root.resolve("keys").resolve("private.pem");
    }

    /** Token with which referral-service asks the vault. */
    public Path vaultToken() {
        return root.resolve("keys").resolve("vault-token");
    }

    Path endpoints() {
        return root.resolve("endpoints.json");
    }

    /** Writes a file that only its owner may read. */
    public static void writeSecret(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new RunFailure(file + " cannot be written.", failure);
        }
    }

    /** The superuser's password of the database: made once, kept with the data. */
    public String databasePassword() {
        return secret("postgres-password", () -> UUID.randomUUID().toString());
    }

    /** Key of the vault's blind index: made once, kept with the data, because with another one nobody is recognized. */
    String blindIndexKey() {
        return secret("blind-index-key", () -> {
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            return Base64.getEncoder().encodeToString(key);
        });
    }

    private String secret(String name, Supplier<String> fresh) {
        Path file = root.resolve("keys").resolve(name);
        try {
            if (!Files.exists(file)) {
                writeSecret(file, fresh.get());
            }
            return Files.readString(file);
        } catch (IOException failure) {
            throw new RunFailure(file + " cannot be read.", failure);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new RunFailure("the lock of " + root + " cannot be given back", failure);
        }
    }
}
