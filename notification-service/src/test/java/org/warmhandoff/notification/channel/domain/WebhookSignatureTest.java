package org.warmhandoff.notification.channel.domain;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import org.junit.jupiter.api.Test;

import org.warmhandoff.notification.recipient.domain.WebhookSecret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WebhookSignatureTest {

    private static final String ID = "6f1c1f0e-3b0f-4b8e-9d52-0b3c7c1d9a11";
    private static final String BODY = "{\"type\":\"outreach-task.waiting\"}";

    private final WebhookSecret secret = WebhookSecret.random(new SecureRandom());
    private final WebhookSecret older = WebhookSecret.random(new SecureRandom());
    private final Instant now = Instant.ofEpochMilli(System.currentTimeMillis());

    @Test
    void theExampleOfTheStandardIsReproduced() {
        byte[] key = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(WebhookSignature.of(
                        List.of(new WebhookSecret(key)),
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1614265330),
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aReceiverThatFollowsTheStandardAcceptsIt() {
        assertThatCode(() -> verify(secret, sign(List.of(secret), ID, BODY), ID, BODY))
                .doesNotThrowAnyException();
    }

    @Test
    void whileSecretsChangeEitherOneIsAccepted() {
        String signatures = sign(List.of(secret, older), ID, BODY);

        assertThatCode(() -> verify(secret, signatures, ID, BODY)).doesNotThrowAnyException();
        assertThatCode(() -> verify(older, signatures, ID, BODY)).doesNotThrowAnyException();
    }

    @Test
    void anotherSecretOrIdOrBodyIsRefused() {
        String signature = sign(List.of(secret), ID, BODY);

        assertRefused(older, signature, ID, BODY);
        assertRefused(secret, signature, "another", BODY);
        assertRefused(secret, signature, ID, BODY + " ");
    }

    private String sign(List<WebhookSecret> secrets, String id, String body) {
        return WebhookSignature.of(secrets, id, now, body.getBytes(StandardCharsets.UTF_8));
    }

    private void verify(WebhookSecret key, String signature, String id, String body) throws Exception {
        new Webhook(key.text())
                .verify(
                        body,
                        Map.of(
                                "webhook-id", List.of(id),
                                "webhook-timestamp", List.of(Long.toString(now.getEpochSecond())),
                                "webhook-signature", List.of(signature)));
    }

    private void assertRefused(WebhookSecret key, String signature, String id, String body) {
        assertThatExceptionOfType(WebhookVerificationException.class)
                .isThrownBy(() -> verify(key, signature, id, body));
    }
}
