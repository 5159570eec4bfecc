package org.warmhandoff.referral.handoff;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.idempotency.Answer;
import org.warmhandoff.kit.idempotency.IdempotentRequests;
import org.warmhandoff.kit.security.Caller;
import org.warmhandoff.referral.handoff.domain.HandOff;

/** The moves of a hand-off, over HTTP. Who is of the receiving agency is in the token. */
@Path("/v1/hand-offs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD, Roles.COORDINATOR})
@RequestScoped
@Tag(name = "Hand-offs")
@APIResponse(responseCode = "403", description = "Not in this role, or for the other agency to say.")
@APIResponse(responseCode = "404", description = "There is no such hand-off of this agency.")
@APIResponse(
        responseCode = "409",
        description = "Not possible in the present state, or the person does not agree any more.")
@APIResponse(responseCode = "412", description = "The hand-off has changed since it was read.")
@APIResponse(responseCode = "422", description = "A field breaks a rule.")
@APIResponse(responseCode = "428", description = "Send If-Match with the ETag that you have read.")
public class HandOffMoveResource {

    /** What a request stands for, besides its operation. If-Match is no part of it: a retry may have read again. */
    private record Request(UUID id, @Nullable Object body) {}

    private final MoveHandOff moves;
    private final IdempotentRequests requests;
    private final HandOffCaller hand;
    private final Caller caller;

    HandOffMoveResource(MoveHandOff moves, IdempotentRequests requests, HandOffCaller hand, Caller caller) {
        this.moves = moves;
        this.requests = requests;
        this.hand = hand;
        this.caller = caller;
    }

    @POST
    @Path("accept")
    @Operation(summary = "The receiving agency expects the person")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HandOffView.class)))
    public Response accept(@BeanParam HandOffMoving moving) {
        return move("accept", moving, null, (one, now) -> one.accepted(now.party(), now.consented(), now.at()));
    }

    @POST
    @Path("decline")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "The receiving agency cannot take it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HandOffView.class)))
    public Response decline(
            @BeanParam HandOffMoving moving, @Valid @NotNull(message = "is required") DeclineRequest body) {
        return move("decline", moving, body, (one, now) -> one.declined(now.party(), body.reason(), now.at()));
    }

    @POST
    @Path("arrive")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The person got there",
            description = "For the receiving agency, or for the worker who walked with the person, or who leads.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HandOffView.class)))
    public Response arrive(
            @BeanParam HandOffMoving moving, @Valid @NotNull(message = "is required") ArrivalRequest body) {
        Instant at = body.at().toInstant().truncatedTo(ChronoUnit.MICROS);
        return move("arrive", moving, body, (one, now) -> one.arrived(now.party(), at, now.at()));
    }

    @POST
    @Path("not-arrive")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The person did not get there",
            description = "Which says what a service could do better. For whoever can say that the person arrived.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HandOffView.class)))
    public Response notArrive(
            @BeanParam HandOffMoving moving, @Valid @NotNull(message = "is required") NotArrivedRequest body) {
        return move("not-arrive", moving, body, (one, now) -> one.notArrived(now.party(), body.reason(), now.at()));
    }

    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Whoever offered it takes it back")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = HandOffView.class)))
    public Response withdraw(
            @BeanParam HandOffMoving moving, @Valid @NotNull(message = "is required") WithdrawRequest body) {
        return move("withdraw", moving, body, (one, now) -> one.withdrawn(now.party(), body.reason(), now.at()));
    }

    private Response move(String operation, HandOffMoving moving, @Nullable Object body, MoveHandOff.Move move) {
        MoveHandOff.Target target = new MoveHandOff.Target(
                moving.id, Preconditions.expectedVersion(moving.ifMatch), hand.actor(), hand.agency());
        return requests.answer(
                caller,
                moving.key,
                "POST /v1/hand-offs/{id}/" + operation,
                new Request(moving.id, body),
                transaction -> {
                    HandOff moved = moves.move(transaction, target, move);
                    return Answer.ok(view(moved), moved.version());
                });
    }

    /** The receiving agency has read it before it moves it: nothing more is disclosed. */
    private HandOffView view(HandOff moved) {
        return hand.isReceived(moved) ? HandOffView.received(moved) : HandOffView.sent(moved, null);
    }
}
