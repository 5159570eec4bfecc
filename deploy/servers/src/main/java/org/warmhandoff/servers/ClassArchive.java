package org.warmhandoff.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The broker's classes in the form the JVM keeps them in memory ("class data sharing"), which halves the broker's start.
 *
 * <p>The first broker to run writes the archive when it ends, all later ones read it. The JVM takes an archive only with the jars and the Java
 * version it was made from, so both are in its name: after a rebuild a new one is made.
 *
 * @param file where the archive is, or will be
 * @param draft where this start's JVM writes it, if it has to
 */
record ClassArchive(Path file, Path draft) {

    private static final String NAME = "broker-%s-".formatted(Runtime.version());

    static ClassArchive of(Path kafka) {
        try (Stream<Path> jars = Files.list(kafka.resolve("lib"))) {
            int fingerprint = jars.map(ClassArchive::identity).sorted().toList().hashCode();
            Path file = kafka.resolve("%s%08x.jsa".formatted(NAME, fingerprint));
            // Not shared with another start that may be under way.
            Path draft = kafka.resolve("%s.%d.%d"
                    .formatted(file.getFileName(), ProcessHandle.current().pid(), System.nanoTime()));
            return new ClassArchive(file, draft);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> javaOptions() {
        String option = Files.exists(file) ? "-XX:SharedArchiveFile=" + file : "-XX:ArchiveClassesAtExit=" + draft;
        // An archive that does not fit is no reason to complain: the broker starts without it.
        return List.of("-Xshare:auto", "-Xlog:cds*=off", option);
    }

    /** Makes what an ended broker has written available to the next one, in place of those that no longer fit. */
    void keep() {
        if (!Files.exists(draft)) {
            return;
        }
        try (DirectoryStream<Path> unfit = Files.newDirectoryStream(file.getParent(), NAME + "*.jsa")) {
            for (Path old : unfit) {
                Files.deleteIfExists(old);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String identity(Path jar) {
        try {
            return jar.getFileName() + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
