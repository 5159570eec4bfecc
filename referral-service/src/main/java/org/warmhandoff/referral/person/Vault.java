package org.warmhandoff.referral.person;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

import org.warmhandoff.contracts.vault.IdentityOnFile;
import org.warmhandoff.contracts.vault.VaultHeaders;
import org.warmhandoff.kit.audit.PurposeOfUse;
import org.warmhandoff.kit.event.EventJson;
import org.warmhandoff.kit.event.TraceParent;
import org.warmhandoff.kit.http.Problem;
import org.warmhandoff.kit.logging.EventLog;
import org.warmhandoff.kit.logging.LogField;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.person.VaultAnswer.Cause;

/**
 * The vault of incident-service, asked over HTTP. Whatever goes wrong there is an answer here, within twice the time that one
 * request may take, and never a failure: the follow-up goes on without a name.
 */
@ApplicationScoped
class Vault {

    private static final EventLog LOG = EventLog.of(Vault.class);

    /** What may stand behind {@code Bearer} (RFC 6750). */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int FIRST_FAULT = 500;

    private final VaultConfig config;
    private final MeterRegistry metrics;
    private final Semaphore places;
    private final HttpClient http;

    Vault(VaultConfig config, MeterRegistry metrics) {
        this.config = config;
        this.metrics = metrics;
        this.places = new Semaphore(config.mostAtOnce());
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.timeout())
                // An identity goes through nobody else's hands, whatever the environment says of proxies.
                .proxy(HttpClient.Builder.NO_PROXY)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    void sayWhatIsMissing(@Observes StartupEvent event) {
        if (config.url().isEmpty()) {
            LOG.warn("vault.not-configured", LogField.code("set", "warm-handoff.vault.url"));
        }
        if (config.tokenFile().isEmpty()) {
            LOG.warn("vault.not-configured", LogField.code("set", "warm-handoff.vault.token-file"));
        }
    }

    /** Who the person of the follow-up is. */
    VaultAnswer ask(FollowUp followUp, String account, PurposeOfUse purpose) {
        VaultAnswer answer = askWithinLimits(followUp, account, purpose);
        String code = code(answer);
        metrics.counter("vault.answers", "answer", code).increment();
        if (answer instanceof VaultAnswer.Silent) {
            LOG.warn("vault.silent", LogField.code("cause", code), LogField.id("followUp", followUp.id()));
        }
        return answer;
    }

    private VaultAnswer askWithinLimits(FollowUp followUp, String account, PurposeOfUse purpose) {
        if (config.url().isEmpty() || config.tokenFile().isEmpty()) {
            return new VaultAnswer.Silent(Cause.NOT_CONFIGURED);
        }
        Optional<String> token = token();
        if (token.isEmpty()) {
            return new VaultAnswer.Silent(Cause.NO_TOKEN);
        }
        if (!places.tryAcquire()) {
            return new VaultAnswer.Silent(Cause.TOO_MANY_WAIT);
        }
        try {
            HttpRequest request = request(config.url().get(), token.get(), followUp, account, purpose);
            VaultAnswer first = attempt(request);
            return first instanceof VaultAnswer.Silent silent && silent.cause().isWorthAnotherAttempt()
                    ? attempt(request)
                    : first;
        } finally {
            places.release();
        }
    }

    private Optional<String> token() {
        try {
            String text = Files.readString(config.tokenFile().orElseThrow()).strip();
            return TOKEN.matcher(text).matches() ? Optional.of(text) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static HttpRequest request(
            URI base, String token, FollowUp followUp, String account, PurposeOfUse purpose) {
        UUID incident = followUp.subject().incidentId();
        int person = followUp.subject().personIndex();
        String path = "/v1/vault/incidents/" + incident + "/people/" + person;
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(base.toString().replaceFirst("/+$", "") + path))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .header(HttpHeaders.ACCEPT, "application/json")
                .header(PurposeOfUse.HEADER, purpose.name())
                .header(VaultHeaders.ON_BEHALF_OF, account)
                .header(VaultHeaders.FOLLOW_UP, followUp.id().toString());
        String trace = TraceParent.current();
        if (trace != null) {
            request.header("traceparent", trace);
        }
        return request.build();
    }

    private VaultAnswer attempt(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            // The request's own timeout ends with the headers; this one with the body.
            return read(exchange.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            exchange.cancel(true);
            return new VaultAnswer.Silent(Cause.TIMED_OUT);
        } catch (ExecutionException failure) {
            return new VaultAnswer.Silent(Cause.UNREACHABLE);
        } catch (InterruptedException interrupted) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            return new VaultAnswer.Silent(Cause.UNREACHABLE);
        }
    }

    private static VaultAnswer read(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == OK) {
            return identity(response.body());
        }
        if (status == NOT_FOUND) {
            // Any server can answer 404; that there is nobody, only a vault can say.
            boolean said = response.headers()
                    .firstValue(HttpHeaders.CONTENT_TYPE)
                    .filter(type -> type.startsWith(Problem.MEDIA_TYPE))
                    .isPresent();
            return said ? new VaultAnswer.Nobody() : new VaultAnswer.Silent(Cause.UNREADABLE);
        }
        return new VaultAnswer.Silent(status >= FIRST_FAULT ? Cause.FAULT : Cause.REFUSED);
    }

    @SuppressWarnings("ConstantConditions") // What comes over the wire may lack anything.
    private static VaultAnswer identity(byte[] body) {
        try {
            IdentityOnFile identity = EventJson.read(body, IdentityOnFile.class);
            return identity == null || identity.notice() == null
                    ? new VaultAnswer.Silent(Cause.UNREADABLE)
                    : new VaultAnswer.Known(identity);
        } catch (IOException unreadable) {
            // Its message may quote the body, so it goes nowhere.
            return new VaultAnswer.Silent(Cause.UNREADABLE);
        }
    }

    private static String code(VaultAnswer answer) {
        if (answer instanceof VaultAnswer.Known) {
            return "known";
        }
        return answer instanceof VaultAnswer.Silent silent ? silent.cause().name() : "nobody";
    }
}
