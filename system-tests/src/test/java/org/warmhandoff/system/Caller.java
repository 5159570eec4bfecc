package org.warmhandoff.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** Calls the services with one token, or with none. */
final class Caller {

    /** What came back. */
    record Answer(int status, JsonNode body, String entityTag) {}

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Endpoints endpoints;
    private final @Nullable String token;

    Caller(Endpoints endpoints, @Nullable String token) {
        this.endpoints = endpoints;
        this.token = token;
    }

    Answer get(String service, String path) {
        return send(request(service, path).GET());
    }

    Answer post(String service, String path, String body, Map<String, String> headers) {
        return send(service, "POST", path, body, headers);
    }

    Answer send(String service, String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = request(service, path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request);
    }

    /** Sends a file and gives its results, one for each record. */
    List<JsonNode> upload(String service, String path, byte[] file, Map<String, String> headers) {
        HttpRequest.Builder request = request(service, path)
                .timeout(Duration.ofMinutes(2))
                .POST(HttpRequest.BodyPublishers.ofByteArray(file));
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
            List<JsonNode> results = new ArrayList<>();
            for (String line : response.body().lines().toList()) {
                results.add(MAPPER.readTree(line));
            }
            return results;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    boolean isReady(String service) {
        try {
            return get(service, "/q/health/ready").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private HttpRequest.Builder request(String service, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoints.url(service) + path))
                .timeout(Duration.ofSeconds(30));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(
                    response.statusCode(),
                    json && response.body().length > 0 ? MAPPER.readTree(response.body()) : MAPPER.missingNode(),
                    response.headers().firstValue("ETag").orElse(""));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
