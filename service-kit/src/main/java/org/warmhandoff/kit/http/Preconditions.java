package org.warmhandoff.kit.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.EntityTag;

import org.jspecify.annotations.Nullable;

/** Strong entity tags made of a version, and the {@code If-Match} that every change of a resource must carry. */
public final class Preconditions {

    private static final Pattern STRONG_TAG = Pattern.compile("\"(\\d{1,18})\"");

    private Preconditions() {}

    public static EntityTag entityTag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * The version that the caller has seen.
     *
     * @throws ProblemException 428 without the header; 412 when it holds anything but one strong tag
     */
    public static long expectedVersion(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    ProblemKind.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag of the version that you have read.",
                    new FieldError("If-Match", "required", "is required"));
        }
        Matcher tag = STRONG_TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw stale();
        }
        return Long.parseLong(tag.group(1));
    }

    /** @throws ProblemException 412 when the resource has moved on from the version that the caller has seen */
    public static void requireCurrent(long expected, long current) {
        if (expected != current) {
            throw stale();
        }
    }

    /**
     * True when the caller wants to create and nothing else: {@code If-None-Match: *}.
     *
     * @throws ProblemException 400 when the header holds anything else
     */
    public static boolean mustBeNew(@Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        throw new ProblemException(
                ProblemKind.MALFORMED,
                "Send * or leave the header out.",
                new FieldError("If-None-Match", "bad-parameter", "is not *"));
    }

    private static ProblemException stale() {
        return new ProblemException(
                ProblemKind.STALE,
                "The resource has changed since you read it: read it again and decide anew.",
                new FieldError("If-Match", "stale", "is not the present ETag"));
    }
}
