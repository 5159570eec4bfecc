package org.warmhandoff.contracts.compatibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The {@code git} command in one directory. */
final class Git {

    private final Path directory;

    Git(Path directory) {
        this.directory = directory;
    }

    /** Output of a command that must succeed. */
    String run(String... arguments) {
        Result result = tryToRun(arguments);
        if (result.exitCode() != 0) {
            throw new IllegalStateException(
                    "git " + String.join(" ", arguments) + " ended with " + result.exitCode() + ": " + result.output());
        }
        return result.output();
    }

    /** Exit code and output of a command, error output included. */
    Result tryToRun(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", directory.toString()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // A hook that runs this build sets these, and they would lead to another repository or index.
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** How a command ended. */
    record Result(int exitCode, String output) {}

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
