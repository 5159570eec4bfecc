package org.warmhandoff.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real HTTP server that takes webhooks, each test's under a path of its own. */
public final class WebhookPeer implements BeforeAllCallback, AfterAllCallback {

    /** A message as it came in. */
    public record Received(String body, Map<String, List<String>> headers) {

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }

        /** Fails unless a receiver that follows Standard Webhooks would accept it. */
        public void verify(String secret) throws WebhookVerificationException {
            try {
                new Webhook(secret)
                        .verify(
                                body,
                                Map.of(
                                        "webhook-id", List.of(header("webhook-id")),
                                        "webhook-timestamp", List.of(header("webhook-timestamp")),
                                        "webhook-signature", List.of(header("webhook-signature"))));
            } catch (WebhookVerificationException refused) {
                throw refused;
            } catch (Exception unusable) {
                throw new IllegalArgumentException(unusable);
            }
        }
    }

    /** One webhook. */
    public final class Hook {

        private final String path = "/hooks/" + UUID.randomUUID();
        private final List<Received> received = new CopyOnWriteArrayList<>();
        private final Deque<Integer> answers = new ArrayDeque<>();
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger mostInside = new AtomicInteger();
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private volatile String location = "";

        public String url() {
            return "http://127.0.0.1:" + port() + path;
        }

        public String path() {
            return path;
        }

        public List<Received> received() {
            return List.copyOf(received);
        }

        /** The next answers; 200 after them. */
        public Hook answers(int... statuses) {
            synchronized (answers) {
                for (int status : statuses) {
                    answers.add(status);
                }
            }
            return this;
        }

        /** Where redirections lead. */
        public Hook redirectsTo(Hook other) {
            location = other.url();
            return this;
        }

        /** Takes messages and does not answer until {@link #release}. */
        public Hook hangs() {
            gate = new CountDownLatch(1);
            return this;
        }

        public void release() {
            gate.countDown();
        }

        /** The most messages that were under way at one time. */
        public int mostAtOnce() {
            return mostInside.get();
        }

        private void handle(HttpExchange exchange) throws IOException {
            mostInside.accumulateAndGet(inside.incrementAndGet(), Math::max);
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                Headers headers = exchange.getRequestHeaders();
                received.add(new Received(body, Map.copyOf(headers)));
                gate.await();
                if (!location.isEmpty()) {
                    exchange.getResponseHeaders().add("Location", location);
                }
                int status = next();
                inside.decrementAndGet();
                exchange.sendResponseHeaders(status, -1);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        private int next() {
            synchronized (answers) {
                Integer status = answers.poll();
                return status == null ? 200 : status;
            }
        }
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server = create();
    private final List<Hook> hooks = new CopyOnWriteArrayList<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        server.setExecutor(threads);
        server.start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        hooks.forEach(Hook::release);
        server.stop(0);
        threads.shutdownNow();
    }

    /** A new webhook. */
    public Hook hook() {
        Hook hook = new Hook();
        hooks.add(hook);
        server.createContext(hook.path(), hook::handle);
        return hook;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private static HttpServer create() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
