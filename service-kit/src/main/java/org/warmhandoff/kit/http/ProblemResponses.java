package org.warmhandoff.kit.http;

import java.time.Duration;
import java.util.Optional;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Problems as HTTP answers. */
final class ProblemResponses {

    /** After which it is worth trying again: long enough for a process to start, short enough for whoever waits. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private ProblemResponses() {}

    static Response of(Problem problem) {
        return of(problem, Optional.empty());
    }

    /** @param retryAfter when it is worth trying again; empty for what the kind of problem says */
    static Response of(Problem problem, Optional<Duration> retryAfter) {
        Response.ResponseBuilder answer = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem);
        if (problem.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        boolean unavailable = problem.status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode();
        retryAfter
                .or(() -> unavailable ? Optional.of(SOON) : Optional.empty())
                .ifPresent(wait -> answer.header(
                        HttpHeaders.RETRY_AFTER, wait.plusMillis(999).toSeconds()));
        return answer.build();
    }
}
