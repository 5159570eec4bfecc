package org.warmhandoff.analytics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import io.restassured.RestAssured;
import org.awaitility.Awaitility;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.testkit.TestTokens;

/** Reads server-sent events as they come. */
public final class EventStream implements AutoCloseable {

    /** An event; what it lacks is empty. */
    public record Event(String id, String name, String data, String comment) {}

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final HttpResponse<InputStream> answer;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final Thread reading = new Thread(this::read, "event-stream");

    private EventStream(HttpResponse<InputStream> answer) {
        this.answer = answer;
        reading.setDaemon(true);
        reading.start();
    }

    public static EventStream open(String path) {
        return open(TestTokens.of("someone").role(Roles.ANALYST), path);
    }

    public static EventStream openAfter(String lastEventId, String path) {
        return open(request(TestTokens.of("someone").role(Roles.ANALYST), path).header("Last-Event-ID", lastEventId));
    }

    public static EventStream open(TestTokens who, String path) {
        return open(request(who, path));
    }

    private static HttpRequest.Builder request(TestTokens who, String path) {
        return HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("Authorization", "Bearer " + who.signed())
                .header("Accept", "text/event-stream");
    }

    private static EventStream open(HttpRequest.Builder request) {
        try {
            return new EventStream(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int status() {
        return answer.statusCode();
    }

    /** Everything that came so far. */
    public List<Event> events() {
        return List.copyOf(events);
    }

    /** The first event that is as wanted; waits for it. */
    public Event await(Predicate<Event> wanted) {
        return Awaitility.await("event")
                .atMost(Duration.ofSeconds(30))
                .until(() -> events.stream().filter(wanted).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    /** Waits until the server has ended the stream. */
    public void awaitEnd() {
        Awaitility.await("end of the stream").atMost(Duration.ofSeconds(30)).until(() -> !reading.isAlive());
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            String[] fields = {"", "", "", ""};
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    events.add(new Event(fields[0], fields[1], fields[2], fields[3]));
                    fields = new String[] {"", "", "", ""};
                } else {
                    int colon = line.indexOf(':');
                    int field = List.of("id", "event", "data", "").indexOf(line.substring(0, colon));
                    fields[field] = line.substring(colon + 1).strip();
                }
            }
        } catch (IOException closed) {
            // The test has seen enough.
        }
    }
}
