package org.warmhandoff.kit.http;

import java.net.URI;
import java.util.List;

/**
 * A problem body (RFC 9457).
 *
 * @param type stable identifier of the kind of problem
 * @param title the kind of problem, for people
 * @param status HTTP status
 * @param detail this case, for people; never holds a submitted value
 * @param errors what is wrong with which field; empty when no field is to blame
 */
public record Problem(URI type, String title, int status, String detail, List<FieldError> errors) {

    /** Media type of a problem body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(ProblemKind kind, String detail, List<FieldError> errors) {
        return new Problem(
                URI.create("https://warmhandoff.org/problems/" + kind.code()),
                kind.title(),
                kind.status(),
                detail,
                errors);
    }
}
