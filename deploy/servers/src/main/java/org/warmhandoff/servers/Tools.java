package org.warmhandoff.servers;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What the servers need of the operating system. */
final class Tools {
    private Tools() {}

    /**
     * What to put before a server's command so that Ctrl-C in the terminal does not reach it.
     *
     * <p>The terminal interrupts everything in its process group at once, so without a session of its own the database would be gone before the
     * services that need it have stopped. {@code setsid} executes the command in place: the process id stays the one that was started. macOS has no
     * such command; there the order of stopping after Ctrl-C is not kept.
     */
    static List<String> ownSession() {
        return exists("setsid") ? List.of("setsid") : List.of();
    }

    /** These servers are started with the means of Unix, and no others were tried. */
    static void requireUnix(String server) {
        if (File.separatorChar != '/') {
            throw new ServerStartException(
                    "%s is started as a process on Linux and macOS only. On Windows use WSL, or Docker for tests."
                            .formatted(server));
        }
    }

    private static boolean exists(String command) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, command)));
    }
}
