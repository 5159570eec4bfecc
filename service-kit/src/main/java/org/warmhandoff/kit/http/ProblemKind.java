package org.warmhandoff.kit.http;

import java.util.Locale;

/** The kinds of problem that a caller can meet. The code is part of the interface. */
public enum ProblemKind {
    MALFORMED(400, "The request cannot be read"),
    UNAUTHENTICATED(401, "A valid token is needed"),
    FORBIDDEN(403, "Not allowed"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "None of the accepted media types can be served"),
    CONFLICT(409, "Not possible in the present state"),
    STALE(412, "Changed by somebody else"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    INVALID(422, "The request breaks a rule"),
    KEY_REUSED(422, "The idempotency key was used for another request"),
    PRECONDITION_REQUIRED(428, "If-Match is required"),
    TOO_MANY(429, "Too many requests"),
    INTERNAL(500, "A fault of this service"),
    UNAVAILABLE(503, "The service cannot answer just now");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
