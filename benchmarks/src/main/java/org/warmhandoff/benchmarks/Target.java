package org.warmhandoff.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The running system, as its {@code endpoints.json} describes it. */
record Target(JsonNode endpoints) {

    static Target read(Path file) throws IOException {
        return new Target(new ObjectMapper().readTree(file.toFile()));
    }

    URI service(String name) {
        return URI.create(endpoints.path(name).asText());
    }

    String token(String role) {
        return endpoints.path("tokens").path(role).asText();
    }

    /** Benchmarks are started in the checkout. */
    Path checkout() {
        return Path.of("").toAbsolutePath();
    }

    long pid(String process) {
        return endpoints.path("pids").path(process).asLong();
    }

    String kafka() {
        return endpoints.path("kafka").asText();
    }

    Connection database(String name) throws SQLException {
        return DriverManager.getConnection(endpoints.path("postgres").asText().replace("/postgres?", "/" + name + "?"));
    }
}
