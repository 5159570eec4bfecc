package org.warmhandoff.referral.followup;

import java.net.URI;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.idempotency.Answer;
import org.warmhandoff.kit.idempotency.IdempotentRequests;
import org.warmhandoff.kit.security.Caller;
import org.warmhandoff.referral.followup.domain.Actor;
import org.warmhandoff.referral.followup.domain.FollowUp;

/**
 * What all moves over HTTP share. Each wants {@code If-Match} and answers with the follow-up as it stands then. With an {@code
 * Idempotency-Key} a repeated request gets the answer of the first one, although the version has moved on.
 */
@RequestScoped
class Moves {

    static final String PATH = "/v1/follow-ups/";

    /** What a move does. */
    @FunctionalInterface
    interface Move {
        FollowUp make(Handle transaction, MoveFollowUp.Target target, Actor actor);
    }

    /** What a request stands for, besides its operation. If-Match is no part of it: a retry may have read again. */
    private record Request(UUID id, @Nullable Object body) {}

    private final IdempotentRequests requests;
    private final InstantSource clock;
    private final Caller caller;
    private final CallingWorker worker;

    Moves(IdempotentRequests requests, InstantSource clock, Caller caller, CallingWorker worker) {
        this.requests = requests;
        this.clock = clock;
        this.caller = caller;
        this.worker = worker;
    }

    /** @param body of the request; null when it has none */
    Response make(String operation, Moving moving, @Nullable Object body, Move move) {
        return make(operation, moving, body, move, moved -> Answer.ok(view(moved), moved.version()));
    }

    /** As {@link #make}, with something new to be read at the path of the operation. */
    Response create(String operation, Moving moving, Object body, Move move) {
        URI location = URI.create(PATH + moving.id + "/" + operation);
        return make(operation, moving, body, move, moved -> Answer.created(view(moved), location, moved.version()));
    }

    private Response make(
            String operation, Moving moving, @Nullable Object body, Move move, Function<FollowUp, Answer> answer) {
        MoveFollowUp.Target target = new MoveFollowUp.Target(moving.id, Preconditions.expectedVersion(moving.ifMatch));
        Actor actor = worker.actor();
        return requests.answer(
                caller,
                moving.key,
                "POST " + PATH + "{id}/" + operation,
                new Request(moving.id, body),
                transaction -> answer.apply(move.make(transaction, target, actor)));
    }

    private FollowUpView view(FollowUp moved) {
        return FollowUpView.of(moved, clock.instant());
    }
}
