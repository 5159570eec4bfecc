package org.warmhandoff.kit.paging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.http.ProblemException;

/**
 * Where a page ended: the time and the id of its last item, by which the list is ordered. Opaque to callers.
 *
 * @param time to the microsecond, as PostgreSQL keeps it
 */
public record Cursor(Instant time, UUID id) {

    /** The text for a caller. */
    public String encode() {
        String plain = time + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * Reads back what {@link #encode} gave; null for the first page.
     *
     * @throws ProblemException 400 for anything else
     */
    public static @Nullable Cursor decode(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            int space = plain.indexOf(' ');
            return new Cursor(
                    Instant.parse(plain.substring(0, Math.max(space, 0))), UUID.fromString(plain.substring(space + 1)));
        } catch (IllegalArgumentException | DateTimeException failure) {
            throw ProblemException.badParameter("cursor", "Use the cursor of the page before, as it was given.");
        }
    }
}
