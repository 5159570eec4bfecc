package org.warmhandoff.local.city;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Calls to the services' public interface, with a token, as any partner makes them. */
public final class Api {

    /** What a service answered. */
    public record Answer(int status, JsonNode body, Optional<String> entityTag) {

        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final String baseUrl;

    public Api(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public Answer get(String token, String path) throws IOException, InterruptedException {
        return send(request(token, path).GET());
    }

    public Answer send(String token, String method, String path, Object body, Map<String, String> headers)
            throws IOException, InterruptedException {
        String json = body instanceof String text ? text : MAPPER.writeValueAsString(body);
        HttpRequest.Builder request = request(token, path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        headers.forEach(request::header);
        return send(request);
    }

    public Answer sendCsv(String token, String path, String csv) throws IOException, InterruptedException {
        return send(
                request(token, path).header("Content-Type", "text/csv").POST(HttpRequest.BodyPublishers.ofString(csv)));
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        JsonNode body = response.body().length == 0 ? MAPPER.missingNode() : MAPPER.readTree(response.body());
        return new Answer(response.statusCode(), body, response.headers().firstValue("ETag"));
    }
}
