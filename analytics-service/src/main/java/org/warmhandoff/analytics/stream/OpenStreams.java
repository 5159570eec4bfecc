package org.warmhandoff.analytics.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Ends every open stream when the token it was opened with expires, and when the service is about to stop: the reader comes
 * again, with the last event it saw, and is let in or not.
 */
@ApplicationScoped
public class OpenStreams {

    /** What verifies tokens goes by the system's clock. */
    private static final InstantSource TOKEN_CLOCK = InstantSource.system();

    private final BroadcastProcessor<Boolean> stopping = BroadcastProcessor.create();

    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping.onNext(true);
    }

    /** The events until then. */
    public <T> Multi<T> open(Multi<T> events, JsonWebToken token) {
        Multi<Optional<T>> end =
                Multi.createBy().merging().streams(stopping, expiry(token)).map(ignored -> Optional.empty());
        return Multi.createBy()
                .merging()
                .withRequests(1)
                .streams(events.map(Optional::of), end)
                .select()
                .first(Optional::isPresent)
                .map(Optional::get);
    }

    private static Multi<Boolean> expiry(JsonWebToken token) {
        Duration left = Duration.between(TOKEN_CLOCK.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
        return Multi.createFrom()
                .ticks()
                .startingAfter(left.isNegative() || left.isZero() ? Duration.ofMillis(1) : left)
                .every(Duration.ofHours(1))
                .map(ignored -> true);
    }
}
