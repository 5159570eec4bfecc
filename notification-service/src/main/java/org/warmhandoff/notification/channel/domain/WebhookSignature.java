package org.warmhandoff.notification.channel.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.warmhandoff.notification.recipient.domain.WebhookSecret;

/**
 * How a webhook tells that a message is ours and new (Standard Webhooks 1.0.0, "Signature scheme"): {@code v1,} and the base64
 * of HMAC-SHA256 over {@code id.timestamp.body}.
 */
public final class WebhookSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    /**
     * The value of {@code webhook-signature}: one signature for each secret, so that a receiver can move from one to the next.
     *
     * @param id value of {@code webhook-id}
     * @param timestamp of this attempt: receivers refuse what is old
     */
    public static String of(List<WebhookSecret> secrets, String id, Instant timestamp, byte[] body) {
        return secrets.stream()
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(hmac(secret, id, timestamp, body)))
                .collect(Collectors.joining(" "));
    }

    private static byte[] hmac(WebhookSecret secret, String id, Instant timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
            mac.update((id + "." + timestamp.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }
}
