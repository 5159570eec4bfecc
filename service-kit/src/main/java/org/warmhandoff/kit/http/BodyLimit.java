package org.warmhandoff.kit.http;

import java.io.InputStream;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Holds a request's body to a limit: by its announced length before anything is read, or while it is read when it announces
 * none. The HTTP server's own limit stands behind it and closes the connection without a word.
 */
public class BodyLimit {

    /** Settings of the limit. */
    @ConfigMapping(prefix = "warm-handoff.http")
    public interface Limits {

        /** Largest body of one request, in bytes. */
        @WithDefault("1048576")
        long maxBodyBytes();

        /** Larger limits of single paths, in bytes, by exact path. */
        Map<String, Long> largerBodies();

        /** The limit of a path. */
        default long of(String path) {
            return largerBodies().getOrDefault(path, maxBodyBytes());
        }
    }

    private final Limits limits;

    BodyLimit(Limits limits) {
        this.limits = limits;
    }

    @ServerRequestFilter
    public @Nullable Response refuseTooLarge(ContainerRequestContext request) {
        long limit = limits.of(request.getUriInfo().getRequestUri().getPath());
        if (request.getLength() > limit) {
            return ProblemResponses.of(tooLarge(limit).problem());
        }
        if (request.getLength() < 0 && request.getEntityStream() != null) {
            request.setEntityStream(new Bounded(request.getEntityStream(), limit));
        }
        return null;
    }

    private static ProblemException tooLarge(long limit) {
        return new ProblemException(
                ProblemKind.TOO_LARGE,
                "Send less in one request.",
                List.of(new FieldError("", "too-large", "is larger than " + limit + " bytes")));
    }

    private static final class Bounded extends MeasuredInputStream {

        private final long limit;

        Bounded(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        protected void measured() {
            if (count() > limit) {
                throw tooLarge(limit);
            }
        }
    }
}
