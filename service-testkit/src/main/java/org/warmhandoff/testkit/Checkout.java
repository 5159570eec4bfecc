package org.warmhandoff.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/** Where this project lies on disk. */
public final class Checkout {
    private Checkout() {}

    /** The directory of the root pom: told by Maven, found from the working directory when an IDE runs the test. */
    public static Path directory() {
        String told = System.getProperty("checkout.directory");
        return told != null ? Path.of(told) : found(Path.of("").toAbsolutePath());
    }

    private static Path found(@Nullable Path from) {
        if (from == null) {
            throw new IllegalStateException(
                    "Not inside a checkout: set -Dcheckout.directory to the one that has mvnw.");
        }
        return Files.exists(from.resolve("mvnw")) ? from : found(from.getParent());
    }
}
