package org.warmhandoff.kit.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.paging.Page;

/**
 * What a service's resource of the access log answers. The resource itself belongs to the service, because it says who may call
 * it. Reading the log makes no entry: it tells of nobody but those who read.
 */
@ApplicationScoped
public class ReadAccessLog {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Database database;
    private final AccessLog log;

    ReadAccessLog(Database database, AccessLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * A page of entries, the oldest first, so that whoever follows the log goes on where they were.
     *
     * @param since RFC 3339, with an offset
     * @throws ProblemException 400 when a parameter cannot be understood
     */
    public Response page(
            @Nullable String account,
            @Nullable String subject,
            @Nullable String since,
            @Nullable String limit,
            @Nullable String cursor,
            UriInfo uri) {
        AccessLog.Filter filter = new AccessLog.Filter(given(account), given(subject), time(given(since)));
        int size = Page.limit(limit(given(limit)));
        Long after = number("cursor", given(cursor), "Use the cursor of the page before, as it was given.");
        List<AccessEntry> found =
                database.read(handle -> log.page(handle, filter, after == null ? 0 : after, size + 1));
        List<AccessEntry> items = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? Long.toString(items.get(size - 1).number()) : null;
        return new Page<>(items, next).toResponse(uri);
    }

    /**
     * Whether the chain holds.
     *
     * @param entry number of an entry that the caller has noted; null when none
     * @param hash of that entry
     * @throws ProblemException 400 when only one of them is given, or one cannot be understood
     */
    public ChainVerification verify(@Nullable String entry, @Nullable String hash) {
        Long number = number("entry", given(entry), "Give the number of an entry that you have noted.");
        String noted = given(hash);
        if ((number == null) != (noted == null)
                || (noted != null && !HASH.matcher(noted).matches())) {
            throw ProblemException.badParameter(
                    "hash", "Give the entry and its hash of 64 hexadecimal digits in lower case, or neither.");
        }
        return log.verify(number == null || noted == null ? null : new ChainCheck.Noted(number, noted));
    }

    private static @Nullable String given(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw ProblemException.badParameter("since", "Give a time with an offset, as 2026-03-01T00:00:00Z.");
        }
    }

    private static @Nullable Integer limit(@Nullable String text) {
        Long number = number("limit", text, "Ask for 1 to " + Page.MAX_LIMIT + " items.");
        return number == null ? null : (int) Math.min(number, Page.MAX_LIMIT + 1L);
    }

    private static @Nullable Long number(String name, @Nullable String text, String detail) {
        if (text == null) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw ProblemException.badParameter(name, detail);
        }
        return Long.valueOf(text);
    }
}
