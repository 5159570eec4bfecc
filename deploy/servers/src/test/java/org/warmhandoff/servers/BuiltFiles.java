package org.warmhandoff.servers;

import java.nio.file.Path;

/** The files that this very build has put in place. */
final class BuiltFiles {
    static final ServerFiles FILES = ServerFiles.inCheckout(Path.of(System.getProperty("checkout.directory")));

    private BuiltFiles() {}

    static KafkaSettings kafka(Path data) {
        var ports = FreePorts.some(2);
        return KafkaSettings.of(FILES, data, ports.get(0), ports.get(1)).forTests();
    }

    static PostgresSettings postgres(Path data) {
        return PostgresSettings.of(FILES, data, FreePorts.one(), "secret");
    }
}
