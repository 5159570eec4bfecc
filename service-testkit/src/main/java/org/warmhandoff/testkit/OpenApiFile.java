package org.warmhandoff.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The OpenAPI document that is kept in the repository, held against the one that the service serves. */
public final class OpenApiFile {

    private static final Pattern PATH_OR_METHOD =
            Pattern.compile(" {2}(?<path>/\\S*):| {4}(?<method>get|post|put|patch|delete):");

    private OpenApiFile() {}

    /**
     * Compares, or writes the file anew with {@code -Dupdate=openapi}.
     *
     * @param module directory of the service, such as {@code incident-service}
     * @param served what {@code GET /q/openapi} answers
     */
    public static void check(String module, String served) {
        Path file = file(module);
        String kept;
        try {
            if ("openapi".equals(System.getProperty("update"))) {
                Files.writeString(file, served);
            }
            kept = Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!kept.equals(served)) {
            throw new AssertionError(module
                    + "/openapi.yaml is not what the service serves. When the change is meant, run" + " ./mvnw -pl "
                    + module + " test -Dtest='*OpenApi*' -Dupdate=openapi and commit the file.");
        }
    }

    /** Every operation of a service's document, as its method and its path, such as {@code GET /v1/teams}. */
    public static Set<String> operations(String module) {
        Set<String> operations = new TreeSet<>();
        String path = "";
        try {
            for (String line : Files.readAllLines(file(module))) {
                Matcher found = PATH_OR_METHOD.matcher(line);
                if (found.matches() && found.group("path") != null) {
                    path = found.group("path");
                } else if (found.matches()) {
                    operations.add(found.group("method").toUpperCase(Locale.ROOT) + " " + path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return operations;
    }

    private static Path file(String module) {
        return Checkout.directory().resolve(module).resolve("openapi.yaml");
    }
}
