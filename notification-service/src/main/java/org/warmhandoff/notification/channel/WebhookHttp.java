package org.warmhandoff.notification.channel;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;

import org.warmhandoff.notification.channel.domain.WebhookAnswer;
import org.warmhandoff.notification.delivery.domain.AttemptResult;
import org.warmhandoff.notification.delivery.domain.FailureCode;
import org.warmhandoff.notification.recipient.domain.WebhookUrl;

/**
 * Posts to webhooks. It connects to an address that it is given, while host name, certificate and {@code Host} header stay those
 * of the URL: a client that looks the name up again could be led elsewhere after the address was checked. It follows no
 * redirection, reads no body, and uses each connection once.
 */
@ApplicationScoped
public class WebhookHttp {

    private final HttpClient client;
    private final Duration timeout;
    private final Duration connectTimeout;

    @Inject
    WebhookHttp(Vertx vertx, WebhookConfig config) {
        this(vertx, new HttpClientOptions(), config);
    }

    WebhookHttp(Vertx vertx, HttpClientOptions trust, WebhookConfig config) {
        this.client = vertx.createHttpClient(trust.setKeepAlive(false)
                // The path of a webhook is as good as a password, and belongs in no trace.
                .setTracingPolicy(TracingPolicy.IGNORE));
        this.timeout = config.timeout();
        this.connectTimeout = config.connectTimeout();
    }

    @PreDestroy
    void close() {
        client.close();
    }

    AttemptResult post(WebhookUrl url, InetAddress address, Map<String, String> headers, byte[] body) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, url.port())))
                .setHost(url.host())
                .setPort(url.port())
                .setSsl(url.isEncrypted())
                .setURI(url.requestTarget())
                .setFollowRedirects(false)
                .setConnectTimeout(connectTimeout.toMillis());
        headers.forEach(options::putHeader);
        AtomicBoolean abandoned = new AtomicBoolean();
        Future<HttpClientRequest> connected = client.request(options);
        Future<Integer> status = connected.compose(
                request -> abandoned.get() ? Future.failedFuture("too late to send") : send(request, body));
        try {
            return WebhookAnswer.meaning(
                    status.toCompletionStage().toCompletableFuture().get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            abandoned.set(true);
            connected.onSuccess(HttpClientRequest::reset);
            return AttemptResult.failed(FailureCode.TIMED_OUT);
        } catch (ExecutionException broken) {
            return AttemptResult.failed(FailureCode.CONNECTION_FAILED);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return AttemptResult.failed(FailureCode.CONNECTION_FAILED);
        }
    }

    private static Future<Integer> send(HttpClientRequest request, byte[] body) {
        return request.send(Buffer.buffer(body)).map(response -> {
            int status = response.statusCode();
            request.connection().close();
            return status;
        });
    }
}
