package org.warmhandoff.incident.importing.fhir.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The agency's own key of an encounter, as a report's {@code sourceRecordId}: {@code system|value} of the identifier. What does
 * not fit there (too long, a space, another alphabet) is stood for by its SHA-256: cutting it could make two encounters one.
 */
public final class RecordKey {

    private static final Pattern FITS = Pattern.compile("[\\x21-\\x7e]{1,128}");

    private RecordKey() {}

    public static String of(String system, String value) {
        return fit(system + "|" + value);
    }

    /** Of an encounter without an identifier: the id that it has on the sender's server. */
    public static String ofId(String id) {
        return fit("Encounter/" + id);
    }

    private static String fit(String key) {
        return FITS.matcher(key).matches() ? key : "sha256:" + digest(key);
    }

    private static String digest(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
