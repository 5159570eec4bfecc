package org.warmhandoff.notification.recipient.domain;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * What a webhook's messages are signed with: 24 to 64 random bytes, known to its owner and to this service (Standard Webhooks
 * 1.0.0, "Signature scheme").
 */
public final class WebhookSecret {

    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final int NEW = 32;
    private static final String PREFIX = "whsec_";

    private final byte[] bytes;

    /** @throws IllegalArgumentException when it is shorter than 24 or longer than 64 bytes */
    public WebhookSecret(byte[] bytes) {
        if (bytes.length < SHORTEST || bytes.length > LONGEST) {
            throw new IllegalArgumentException("a webhook secret has 24 to 64 bytes");
        }
        this.bytes = bytes.clone();
    }

    /** A new one, of 32 bytes. */
    public static WebhookSecret random(SecureRandom random) {
        byte[] bytes = new byte[NEW];
        random.nextBytes(bytes);
        return new WebhookSecret(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** As its owner is given it: {@code whsec_} and the bytes in base64. */
    public String text() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebhookSecret secret && Arrays.equals(bytes, secret.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Does not tell the secret, so that it cannot end up in a log. */
    @Override
    public String toString() {
        return "WebhookSecret";
    }
}
