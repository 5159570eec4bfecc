package org.warmhandoff.referral.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A server in the place of incident-service, which a test can have answer anything, or nothing. */
public final class StandInVault implements AutoCloseable {

    /** One request that came. */
    public record Asked(String path, Headers headers) {}

    /** What to do with the next requests. */
    @FunctionalInterface
    public interface Answering {
        void answer(StandInVault vault, HttpExchange exchange) throws IOException;
    }

    public static final String ROBIN =
            """
            {"givenName": "Robin", "familyName": "Testperson", "birthDate": "1987-06-05", "phones": ["+1 937 555 0142"],
             "addresses": ["12 Lighthouse Lane"], "usualPlaces": [{"place": "the old mill", "times": "at dusk"}],
             "language": "es", "preferredChannel": "phone", "safeTimes": "after six", "somethingNewer": 1,
             "notice": "42 CFR part 2 prohibits unauthorized use or disclosure of these records."}
            """;

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    public StandInVault(URI address, Answering answering) {
        try {
            server = HttpServer.create(new InetSocketAddress(address.getHost(), address.getPort()), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.add(new Asked(exchange.getRequestURI().toString(), exchange.getRequestHeaders()));
            answering.answer(this, exchange);
            exchange.close();
        });
        server.start();
    }

    public List<Asked> asked() {
        return asked;
    }

    public static Answering always(int status, String contentType, String body) {
        return (vault, exchange) -> send(exchange, status, contentType, body);
    }

    static void send(HttpExchange exchange, int status, String contentType, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", contentType);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Sends the head of an answer and a first part of its body, and no more until it is closed. */
    void hangInTheBody(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('{');
        exchange.getResponseBody().flush();
        hang();
    }

    /** Says nothing until it is closed. */
    void hang() {
        try {
            closing.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
