package org.warmhandoff.notification.channel;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PfxOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.warmhandoff.notification.delivery.domain.AttemptResult;
import org.warmhandoff.notification.delivery.domain.FailureCode;
import org.warmhandoff.notification.recipient.domain.WebhookUrl;

import static org.assertj.core.api.Assertions.assertThat;

/** A webhook is called by an address, and yet has to prove that it is the host of its URL. */
class WebhookHttpTest {

    private static final String PASSWORD = "of-a-test";

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger calls = new AtomicInteger();
    private final Path certificate = certificateOf("localhost");
    private final HttpsServer server =
            HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 5);

    WebhookHttpTest() throws IOException, InterruptedException {}

    @BeforeEach
    void startServer() throws IOException, GeneralSecurityException {
        server.setHttpsConfigurator(new HttpsConfigurator(identity(certificate)));
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stopServer() throws IOException {
        server.stop(0);
        Files.delete(certificate);
        Files.delete(Objects.requireNonNull(certificate.getParent()));
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theCertificateIsHeldAgainstTheNameInTheUrl() throws IOException {
        assertThat(post(trusting(certificate), "localhost")).isEqualTo(AttemptResult.handedOver());
        assertThat(calls).hasValue(1);
    }

    @Test
    void aCertificateOfAnotherNameIsRefused() throws IOException {
        assertThat(post(trusting(certificate), "hooks.example"))
                .isEqualTo(AttemptResult.failed(FailureCode.CONNECTION_FAILED));
        assertThat(post(trusting(certificate), "127.0.0.1"))
                .isEqualTo(AttemptResult.failed(FailureCode.CONNECTION_FAILED));
        assertThat(calls).hasValue(0);
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() throws IOException {
        assertThat(post(new HttpClientOptions(), "localhost"))
                .isEqualTo(AttemptResult.failed(FailureCode.CONNECTION_FAILED));
        assertThat(calls).hasValue(0);
    }

    private AttemptResult post(HttpClientOptions options, String host) throws IOException {
        WebhookUrl url = WebhookUrl.parse(
                        "https://" + host + ":" + server.getAddress().getPort() + "/hook")
                .orElseThrow();
        return new WebhookHttp(vertx, options, new Settings())
                .post(url, InetAddress.getByName("127.0.0.1"), Map.of("webhook-id", "1"), new byte[] {'{', '}'});
    }

    private static HttpClientOptions trusting(Path certificate) {
        return new HttpClientOptions()
                .setTrustOptions(
                        new PfxOptions().setPath(certificate.toString()).setPassword(PASSWORD));
    }

    private static Path certificateOf(String name) throws IOException, InterruptedException {
        Path file = Files.createTempDirectory("tls").resolve("server.p12");
        int exit = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(exit).isZero();
        return file;
    }

    private static SSLContext identity(Path certificate) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(certificate)) {
            store.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private record Settings() implements WebhookConfig {

        @Override
        public Optional<Set<String>> allowedHosts() {
            return Optional.empty();
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(20);
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(10);
        }
    }
}
