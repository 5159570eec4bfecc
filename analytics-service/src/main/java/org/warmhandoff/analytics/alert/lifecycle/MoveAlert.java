package org.warmhandoff.analytics.alert.lifecycle;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.analytics.alert.lifecycle.domain.Alert;
import org.warmhandoff.analytics.alert.lifecycle.domain.IllegalAlertMoveException;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.idempotency.Answer;
import org.warmhandoff.kit.idempotency.IdempotentRequests;
import org.warmhandoff.kit.security.Caller;

/**
 * What all moves of an alert over HTTP share. Each wants {@code If-Match} and answers with the alert as it stands then; a repeated request
 * with the same {@code Idempotency-Key} gets the answer of the first.
 */
@ApplicationScoped
class MoveAlert {

    /** What a request stands for, besides its operation. If-Match is no part of it: a retry may have read again. */
    private record Request(UUID id, @Nullable Object body) {}

    private final IdempotentRequests requests;
    private final InstantSource clock;
    private final Caller caller;
    private final AlertStore alerts;

    MoveAlert(IdempotentRequests requests, InstantSource clock, Caller caller, AlertStore alerts) {
        this.requests = requests;
        this.clock = clock;
        this.caller = caller;
        this.alerts = alerts;
    }

    /** @param move of the alert as it stands, at a time */
    Response make(String operation, MovedAlert moved, @Nullable Object body, BiFunction<Alert, Instant, Alert> move) {
        long seen = Preconditions.expectedVersion(moved.ifMatch);
        return requests.answer(
                caller,
                moved.key,
                "POST /v1/alerts/{id}/" + operation,
                new Request(moved.id, body),
                transaction -> moved(transaction, moved, seen, move));
    }

    private Answer moved(Handle transaction, MovedAlert moved, long seen, BiFunction<Alert, Instant, Alert> move) {
        Alert alert = alerts.lock(transaction, moved.id).orElseThrow(ProblemException::notFound);
        Preconditions.requireCurrent(seen, alert.version());
        try {
            Alert next = move.apply(alert, clock.instant().truncatedTo(ChronoUnit.MICROS));
            alerts.save(transaction, List.of(next));
            return Answer.ok(AlertSnapshots.of(next), next.version());
        } catch (IllegalAlertMoveException illegal) {
            throw ProblemException.conflict(illegal.why());
        }
    }
}
