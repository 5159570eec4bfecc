package org.warmhandoff.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The OpenAPI document that is kept in the repository, held against the one that the service serves. */
public final class OpenApiFile {

    private OpenApiFile() {}

    /**
     * Compares, or writes the file anew with {@code -Dupdate=openapi}.
     *
     * @param module directory of the service, such as {@code incident-service}
     * @param served what {@code GET /q/openapi} answers
     */
    public static void check(String module, String served) {
        Path file = Checkout.directory().resolve(module).resolve("openapi.yaml");
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
}
