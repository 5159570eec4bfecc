package org.warmhandoff.referral.calendar.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.random.RandomGenerator;

/**
 * What makes a calendar's address a secret: 256 random bits as base64url. Whoever has it reads the calendar, so that it is shown
 * once, and kept only as its hash.
 */
public final class FeedSecret {

    private static final int BYTES = 32;

    private final String text;

    private FeedSecret(String text) {
        this.text = text;
    }

    /** A new one. @param random must be cryptographically strong */
    public static FeedSecret random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new FeedSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What somebody says is one. */
    public static FeedSecret said(String text) {
        return new FeedSecret(text);
    }

    /** For whoever it belongs to. */
    public String text() {
        return text;
    }

    /** SHA-256: of so many random bits nobody finds back what was hashed, nor learns by trying how near they are. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Not itself: it must not get into a log. */
    @Override
    public String toString() {
        return "secret";
    }
}
