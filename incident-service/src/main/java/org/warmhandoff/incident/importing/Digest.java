package org.warmhandoff.incident.importing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A fingerprint of text: the same for the same text, and as good as never for another. */
public record Digest(byte[] sha256) {

    private static final char BETWEEN = '\u001f';

    public static Digest of(List<String> texts) {
        try {
            String all = String.join(String.valueOf(BETWEEN), texts);
            return new Digest(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** 128 of the bits, in hexadecimal. */
    public String hex() {
        return HexFormat.of().formatHex(sha256, 0, 16);
    }

    /** 64 of the bits. */
    public long fingerprint() {
        return ByteBuffer.wrap(sha256).getLong();
    }
}
