package org.warmhandoff.incident.vault.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * A keyed fingerprint of a name and a birth date: equal for the same person, and telling nothing without the key. Spelling
 * differences that records are full of (letter case, accents, hyphens, spaces) do not change it; anything more does, because a
 * false match costs more here than a missed one.
 *
 * <p>There is none for a person who is not known: "John Doe" is many people.
 */
public final class BlindIndex {

    /** Shorter keys could be tried out. */
    static final int LEAST_KEY_BYTES = 32;

    private static final Set<String> STAND_INS = Set.of(
            "DOE",
            "UNKNOWN",
            "UNK",
            "UNKNOWNNAME",
            "UNIDENTIFIED",
            "REFUSED",
            "DECLINED",
            "NONE",
            "NA",
            "NOTGIVEN",
            "NOTKNOWN",
            "ANONYMOUS",
            "PATIENT",
            "TEST",
            "MALE",
            "FEMALE",
            "TRAUMA",
            "DESCONOCIDO",
            "DESCONOCIDA");

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 2);

    private final SecretKeySpec key;

    /** @param key at least {@value #LEAST_KEY_BYTES} bytes */
    public BlindIndex(byte[] key) {
        if (key.length < LEAST_KEY_BYTES) {
            throw new IllegalArgumentException("the key of the blind index needs at least 32 bytes");
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** The fingerprint; nothing when the person is not known well enough to be told from others. */
    public Optional<byte[]> of(PersonIdentity identity) {
        String given = letters(identity.givenName());
        String family = letters(identity.familyName());
        LocalDate born = identity.birthDate();
        if (born == null || born.isBefore(EARLIEST_BIRTH) || standsForAnyone(given) || standsForAnyone(family)) {
            return Optional.empty();
        }
        return Optional.of(fingerprint(family + "|" + given + "|" + born));
    }

    private static boolean standsForAnyone(String name) {
        return name.length() < 2 || STAND_INS.contains(name);
    }

    private static String letters(@Nullable String name) {
        if (name == null) {
            return "";
        }
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}]", "")
                .toUpperCase(Locale.ROOT);
    }

    private byte[] fingerprint(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }
}
