package org.warmhandoff.kit.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Ends a request with a problem body. The detail and the errors are constants of ours, never a submitted value. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient @Nullable Duration retryAfter;

    public ProblemException(ProblemKind kind, String detail, FieldError... errors) {
        this(kind, detail, List.of(errors));
    }

    public ProblemException(ProblemKind kind, String detail, List<FieldError> errors) {
        this(Problem.of(kind, detail, errors));
    }

    /** Without a stack trace: it is the caller's mistake, and a file can hold a million of them. */
    ProblemException(Problem problem) {
        this(problem, null);
    }

    private ProblemException(Problem problem, @Nullable Duration retryAfter) {
        super(problem.title(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    /** More was sent than may be. @param retryAfter when the next request may come; told in whole seconds */
    public static ProblemException tooMany(Duration retryAfter, String detail) {
        return new ProblemException(Problem.of(ProblemKind.TOO_MANY, detail, List.of()), retryAfter);
    }

    public static ProblemException notFound() {
        return new ProblemException(ProblemKind.NOT_FOUND, "There is nothing here that you may see.");
    }

    public static ProblemException conflict(String detail) {
        return new ProblemException(ProblemKind.CONFLICT, detail);
    }

    /** One field of the request breaks a rule. */
    public static ProblemException invalid(String pointer, String code, String detail) {
        return new ProblemException(ProblemKind.INVALID, detail, new FieldError(pointer, code, detail));
    }

    /** A query parameter cannot be understood. */
    public static ProblemException badParameter(String name, String detail) {
        return new ProblemException(ProblemKind.MALFORMED, detail, new FieldError(name, "bad-parameter", detail));
    }

    public Problem problem() {
        return problem;
    }

    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
