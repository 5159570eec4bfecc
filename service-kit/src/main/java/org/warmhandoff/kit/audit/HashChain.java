package org.warmhandoff.kit.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The rule of the chain: an entry's hash is the SHA-256 of the hash before it and the entry's content, each value written with
 * its length ({@code 5:TREAT,}; {@code -,} where there is none), so that no two contents are written the same. Whoever changes an
 * entry would have to change every hash after it.
 */
public final class HashChain {

    /** Stands before the first entry. */
    public static final String START = "0".repeat(64);

    /** Names this way of writing, so that another one could follow it. */
    private static final String FORM = "access-log.v1";

    private HashChain() {}

    /** The entry that follows. */
    static AccessEntry next(String previousHash, long number, Instant at, Access access) {
        return new AccessEntry(number, at, access, hash(previousHash, number, at, access));
    }

    /** True when the entry's hash is that of its content after the entry before. */
    static boolean follows(String previousHash, AccessEntry entry) {
        return entry.hash().equals(hash(previousHash, entry.number(), entry.at(), entry.access()));
    }

    private static String hash(String previousHash, long number, Instant at, Access access) {
        StringBuilder content = new StringBuilder();
        append(content, FORM);
        append(content, previousHash);
        append(content, Long.toString(number));
        append(content, at.toString());
        append(content, access.who().account());
        append(content, access.who().via());
        append(content, access.who().agency());
        append(content, access.who().roles());
        append(content, access.purpose());
        append(content, access.what().kind());
        append(content, access.what().subject());
        append(content, access.what().basis());
        append(content, access.result().outcome());
        append(content, access.result().rule());
        return sha256(content.toString());
    }

    private static void append(StringBuilder content, List<String> values) {
        append(content, Integer.toString(values.size()));
        values.forEach(value -> append(content, value));
    }

    private static void append(StringBuilder content, @Nullable String value) {
        if (value == null) {
            content.append("-,");
        } else {
            content.append(value.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(value)
                    .append(',');
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
