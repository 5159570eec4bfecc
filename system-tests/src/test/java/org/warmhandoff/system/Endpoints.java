package org.warmhandoff.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a run says of itself in {@code endpoints.json}. Read anew for each question: a service that died has a new process. */
final class Endpoints {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Path file;

    Endpoints(Path file) {
        this.file = file;
    }

    String url(String service) {
        return read().path(service).asText();
    }

    String token(String role) {
        return read().path("tokens").path(role).asText();
    }

    long pid(String process) {
        return read().path("pids").path(process).asLong();
    }

    String kafka() {
        return read().path("kafka").asText();
    }

    /** Of the named database, with user and password. */
    String jdbcUrl(String database) {
        return read().path("postgres").asText().replace("/postgres?", "/" + database + "?");
    }

    private JsonNode read() {
        try {
            return MAPPER.readTree(file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
