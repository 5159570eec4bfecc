package org.warmhandoff.notification.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.warmhandoff.notification.LocalPeers;
import org.warmhandoff.notification.WebhookPeer;
import org.warmhandoff.notification.delivery.domain.AttemptResult;
import org.warmhandoff.notification.delivery.domain.FailureCode;
import org.warmhandoff.notification.message.domain.NewOutreachTask;
import org.warmhandoff.notification.message.domain.OpaqueId;
import org.warmhandoff.notification.message.domain.TaskPages;
import org.warmhandoff.notification.recipient.domain.Destination;
import org.warmhandoff.notification.recipient.domain.WebhookSecret;
import org.warmhandoff.notification.recipient.domain.WebhookUrl;
import org.warmhandoff.testkit.Platform;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = Platform.class, initArgs = @ResourceArg(name = Platform.DATABASE, value = "notification"))
@WithTestResource(LocalPeers.class)
class WebhookChannelTest {

    @RegisterExtension
    static final WebhookPeer webhooks = new WebhookPeer();

    @Inject
    WebhookChannel channel;

    private final WebhookSecret secret = WebhookSecret.random(new SecureRandom());
    private final WebhookSecret newer = WebhookSecret.random(new SecureRandom());
    private final WebhookPeer.Hook hook = webhooks.hook();

    @Test
    void aMessageIsHandedOverAndSignedWithEachSecret() throws Exception {
        assertThat(deliver(hook.url() + "?key=a%20b")).isEqualTo(AttemptResult.handedOver());

        assertThat(hook.received()).hasSize(1);
        WebhookPeer.Received message = hook.received().get(0);
        message.verify(secret.text());
        message.verify(newer.text());
        assertThat(message.header("host")).isEqualTo("127.0.0.1:" + webhooks.port());
        assertThat(message.header("traceparent")).isEmpty();
        assertThat(message.body()).hasSizeLessThan(20_000);
    }

    @Test
    void aHostKeepsItsNameThoughItIsCalledByItsAddress() {
        assertThat(deliver(hook.url().replace("127.0.0.1", "localhost"))).isEqualTo(AttemptResult.handedOver());

        assertThat(hook.received().get(0).header("host")).isEqualTo("localhost:" + webhooks.port());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectionIsNotFollowed(int status) {
        WebhookPeer.Hook elsewhere = webhooks.hook();
        hook.answers(status).redirectsTo(elsewhere);

        assertThat(deliver(hook.url())).isEqualTo(AttemptResult.failed(FailureCode.REDIRECTED));
        assertThat(elsewhere.received()).isEmpty();
    }

    @Test
    void oneThatDoesNotAnswerInTimeIsLeft() {
        hook.hangs();

        assertThat(deliver(hook.url())).isEqualTo(AttemptResult.failed(FailureCode.TIMED_OUT));

        hook.release();
    }

    @Test
    void oneThatTakesTheConnectionAndSaysNothingIsLeft() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            assertThat(deliver("http://127.0.0.1:" + silent.getLocalPort() + "/"))
                    .isEqualTo(AttemptResult.failed(FailureCode.TIMED_OUT));
        }
    }

    @Test
    void oneThatIsAwayIsTriedAgain() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            port = closed.getLocalPort();
        }

        assertThat(deliver("http://127.0.0.1:" + port + "/"))
                .isEqualTo(AttemptResult.failed(FailureCode.CONNECTION_FAILED));
    }

    @Test
    void oneThatSpeaksNoTlsWhereItShouldIsTriedAgain() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            CompletableFuture<Void> answer = CompletableFuture.runAsync(() -> answerInPlainText(plain));

            assertThat(deliver("https://127.0.0.1:" + plain.getLocalPort() + "/"))
                    .isEqualTo(AttemptResult.failed(FailureCode.CONNECTION_FAILED));
            answer.join();
        }
    }

    @Test
    void aNameWithoutAnAddressIsTriedAgain() {
        assertThat(deliver("http://nowhere.invalid/")).isEqualTo(AttemptResult.failed(FailureCode.HOST_UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.2", "0.0.0.0", "[::1]", "2130706433"})
    void aHostBehindTheFirewallIsNotCalled(String host) throws IOException {
        AtomicInteger calls = new AtomicInteger();
        HttpServer inside = HttpServer.create(new InetSocketAddress(0), 5);
        inside.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        inside.start();
        try {
            assertThat(deliver("http://" + host + ":" + inside.getAddress().getPort() + "/"))
                    .isEqualTo(AttemptResult.failed(FailureCode.ADDRESS_NOT_ALLOWED));
        } finally {
            inside.stop(0);
        }
        assertThat(calls).hasValue(0);
    }

    private static void answerInPlainText(ServerSocket server) {
        try (Socket client = server.accept()) {
            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private AttemptResult deliver(String url) {
        OpaqueId id = new OpaqueId(UUID.randomUUID());
        return channel.deliver(new Envelope(
                UUID.randomUUID(),
                Instant.ofEpochMilli(System.currentTimeMillis()),
                new NewOutreachTask(id, new TaskPages(URI.create("https://outreach.example/tasks/")).linkTo(id)),
                new Destination.Webhook(WebhookUrl.parse(url).orElseThrow()),
                List.of(secret, newer)));
    }
}
