package org.warmhandoff.kit.http;

import java.util.List;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.warmhandoff.kit.database.DatabaseFailure;
import org.warmhandoff.kit.logging.EventLog;

/** Turns every way a request can end badly into a problem body. */
public class ProblemMappers {

    private static final EventLog LOG = EventLog.of(ProblemMappers.class);

    @ServerExceptionMapper
    public Response problem(ProblemException failure) {
        return ProblemResponses.of(failure.problem(), failure.retryAfter());
    }

    @ServerExceptionMapper
    public Response constraints(ConstraintViolationException failure) {
        return ProblemResponses.of(ConstraintProblems.of(failure));
    }

    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException failure) {
        return ProblemResponses.of(JsonProblems.unmappable(failure));
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException failure) {
        return ProblemResponses.of(unauthenticated());
    }

    @ServerExceptionMapper
    public Response badToken(AuthenticationFailedException failure) {
        return ProblemResponses.of(unauthenticated());
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure) {
        return ProblemResponses.of(Problem.of(ProblemKind.FORBIDDEN, "Your role does not allow this.", List.of()));
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException failure) {
        if (failure.getCause() instanceof JsonMappingException unmappable
                && !unmappable.getPath().isEmpty()) {
            return ProblemResponses.of(JsonProblems.unmappable(unmappable));
        }
        if (failure.getCause() instanceof JsonProcessingException) {
            return ProblemResponses.of(JsonProblems.malformed());
        }
        int status = failure.getResponse().getStatus();
        return status < 400 ? failure.getResponse() : ProblemResponses.of(byStatus(status));
    }

    @ServerExceptionMapper
    public Response fault(Throwable failure) {
        if (DatabaseFailure.isTransient(failure)) {
            LOG.warn("http.database-unavailable", failure);
            return ProblemResponses.of(Problem.of(
                    ProblemKind.UNAVAILABLE, "Nothing was kept. Send the request again in a moment.", List.of()));
        }
        LOG.error("http.fault", failure);
        return ProblemResponses.of(Problem.of(ProblemKind.INTERNAL, "Nothing was kept.", List.of()));
    }

    private static Problem unauthenticated() {
        return Problem.of(
                ProblemKind.UNAUTHENTICATED,
                "Send a bearer token that is signed by the configured issuer and has not expired.",
                List.of(new FieldError("Authorization", "unauthenticated", "holds no valid bearer token")));
    }

    private static Problem byStatus(int status) {
        return switch (status) {
            case 401 -> unauthenticated();
            case 403 -> Problem.of(ProblemKind.FORBIDDEN, "Your role does not allow this.", List.of());
            case 404 -> ProblemException.notFound().problem();
            case 405 ->
                Problem.of(ProblemKind.METHOD_NOT_ALLOWED, "See the OpenAPI document at /q/openapi.", List.of());
            case 406 -> Problem.of(ProblemKind.NOT_ACCEPTABLE, "See the OpenAPI document at /q/openapi.", List.of());
            case 413 -> Problem.of(ProblemKind.TOO_LARGE, "Send less in one request.", List.of());
            case 415 ->
                Problem.of(
                        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                        "See the OpenAPI document at /q/openapi.",
                        List.of(new FieldError("Content-Type", "unsupported", "is not a media type this takes")));
            default ->
                status >= 500
                        ? Problem.of(ProblemKind.INTERNAL, "Nothing was kept.", List.of())
                        : Problem.of(ProblemKind.MALFORMED, "See the OpenAPI document at /q/openapi.", List.of());
        };
    }
}
