package org.warmhandoff.servers;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the build put what the servers run from: Kafka's jars and the PostgreSQL archive.
 *
 * <p>They are files beside the build, not dependencies of the caller, so that Scala, a second logging library and the broker's internals never
 * meet the class path of a service or a test.
 *
 * @param directory the build directory of this module, {@code deploy/servers/target} in a checkout
 */
public record ServerFiles(Path directory) {

    /** The files as they lie in a checkout of this project. */
    public static ServerFiles inCheckout(Path checkout) {
        return new ServerFiles(checkout.resolve("deploy/servers/target"));
    }

    /** Kafka's directory; its {@code lib} is the whole class path of the broker's own JVM. */
    Path kafkaDirectory() {
        Path kafka = directory.resolve("kafka").toAbsolutePath();
        required(kafka.resolve("lib"));
        return kafka;
    }

    /** The jar that holds PostgreSQL's binaries for the machine that ran the build. */
    Path postgresArchive() {
        return required(postgresDirectory().resolve("binaries.jar"));
    }

    /** Where PostgreSQL's binaries are unpacked to, once for all who use this build. */
    Path postgresDirectory() {
        return directory.resolve("postgres").toAbsolutePath();
    }

    private static Path required(Path path) {
        if (!Files.exists(path)) {
            throw new ServerStartException(
                    "%s is missing: build it with ./mvnw -Dquick -pl deploy/servers install".formatted(path));
        }
        return path;
    }
}
