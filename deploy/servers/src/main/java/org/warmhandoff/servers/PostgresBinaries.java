package org.warmhandoff.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once from the archive that the build fetched.
 *
 * @param home the directory that holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path home) {
    private static final int EXECUTABLE = 0b001_000_000;
    private static final Set<PosixFilePermission> FOR_EVERYONE = PosixFilePermissions.fromString("rwxr-xr-x");

    static PostgresBinaries unpacked(ServerFiles files) {
        Path archive = files.postgresArchive();
        try (ZipFile jar = new ZipFile(archive.toFile())) {
            ZipEntry entry = jar.stream()
                    .filter(candidate -> candidate.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new ServerStartException(archive + " holds no PostgreSQL."));
            // The checksum in the name: another version's archive is unpacked beside this one, never taken for it.
            Path home = files.postgresDirectory()
                    .resolve("%s-%08x".formatted(entry.getName().replace(".txz", ""), entry.getCrc()));
            if (!Files.isDirectory(home)) {
                try (InputStream content = jar.getInputStream(entry)) {
                    unpack(content, home);
                }
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new ServerStartException("PostgreSQL cannot be unpacked from %s: %s".formatted(archive, e), e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /** Unpacks aside and renames: another process sees all of it or nothing, and of two that unpack at once either may win. */
    private static void unpack(InputStream content, Path home) throws IOException {
        Path aside = Files.createTempDirectory(home.getParent(), ".unpacking");
        try {
            unpackTar(content, aside);
            Files.setPosixFilePermissions(aside, Files.getPosixFilePermissions(home.getParent()));
            Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        } finally {
            Directories.delete(aside);
        }
    }

    private static void unpackTar(InputStream content, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(content)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("The archive names a file outside of itself: " + entry.getName());
                }
                unpackEntry(tar, entry, path);
            }
        }
    }

    private static void unpackEntry(InputStream content, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        if ((entry.getMode() & EXECUTABLE) != 0) {
            Files.setPosixFilePermissions(path, FOR_EVERYONE);
        }
    }
}
