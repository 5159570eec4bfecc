package org.warmhandoff.referral.followup;

import java.net.URI;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.http.Preconditions;
import org.warmhandoff.kit.http.ProblemException;
import org.warmhandoff.kit.http.ProblemKind;
import org.warmhandoff.kit.idempotency.Answer;
import org.warmhandoff.kit.idempotency.IdempotentRequests;
import org.warmhandoff.kit.security.Caller;
import org.warmhandoff.referral.followup.domain.Actor;
import org.warmhandoff.referral.followup.domain.FollowUp;
import org.warmhandoff.referral.followup.domain.Worker;

/**
 * Moving follow-ups over HTTP. Each move wants {@code If-Match} and answers with the follow-up as it stands then. With an
 * {@code Idempotency-Key} a repeated request gets the answer of the first one, although the version has moved on.
 */
@Path("/v1/follow-ups/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD, Roles.COORDINATOR})
@RequestScoped
@Tag(name = "Follow-ups")
@APIResponse(responseCode = "403", description = "Not in this role, or somebody else has the follow-up.")
@APIResponse(responseCode = "404", description = "There is no such follow-up.")
@APIResponse(responseCode = "409", description = "Not possible in the present state.")
@APIResponse(
        responseCode = "412",
        description =
                "The follow-up has changed since it was read; of several who claim it at once, all but one get this.")
@APIResponse(responseCode = "422", description = "A field breaks a rule.")
@APIResponse(responseCode = "428", description = "Send If-Match with the ETag that you have read.")
public class FollowUpMoveResource {

    private static final String PATH = "/v1/follow-ups/";
    private static final String SEEN = "The ETag of the version that you have read.";
    private static final String KEY =
            "Of your choice, new for each request. A repeated request gets the first answer again.";

    /** What a request stands for, besides its operation. If-Match is no part of it: a retry may have read again. */
    private record Request(UUID id, @Nullable Object body) {}

    private final MoveFollowUp moves;
    private final IdempotentRequests requests;
    private final InstantSource clock;
    private final Caller caller;

    FollowUpMoveResource(MoveFollowUp moves, IdempotentRequests requests, InstantSource clock, Caller caller) {
        this.moves = moves;
        this.requests = requests;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @Path("claim")
    @Operation(summary = "Take an open follow-up")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    public Response claim(
            @PathParam("id") UUID id,
            @Parameter(description = SEEN, required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Parameter(description = KEY) @HeaderParam(IdempotentRequests.HEADER) @Nullable String key) {
        MoveFollowUp.Target target = target(id, ifMatch);
        return move(key, "claim", new Request(id, null), (tx, actor) -> ok(moves.claim(tx, target, actor)));
    }

    @POST
    @Path("return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give a follow-up back to the pool",
            description = "The attempts stay on record. Its worker, a team lead or a coordinator may do this.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    public Response giveBack(
            @PathParam("id") UUID id,
            @Parameter(description = SEEN, required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Parameter(description = KEY) @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @Valid @NotNull(message = "is required") ReturnRequest body) {
        MoveFollowUp.Target target = target(id, ifMatch);
        return move(
                key,
                "return",
                new Request(id, body),
                (tx, actor) -> ok(moves.giveBack(tx, target, actor, body.reason())));
    }

    @POST
    @Path("attempts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record an attempt to reach the person or the family",
            description =
                    "The first one puts the follow-up in progress. Its worker, a team lead or a coordinator may do this.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    public Response attempt(
            @PathParam("id") UUID id,
            @Parameter(description = SEEN, required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Parameter(description = KEY) @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @Valid @NotNull(message = "is required") AttemptRequest body) {
        MoveFollowUp.Target target = target(id, ifMatch);
        return move(key, "attempts", new Request(id, body), (tx, actor) -> {
            FollowUp moved = moves.record(tx, target, actor, body.toAttempt());
            return Answer.created(view(moved), URI.create(PATH + id + "/attempts"), moved.version());
        });
    }

    @POST
    @Path("complete")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "End a follow-up with its outcome",
            description =
                    "No answer, not now and never contact are different outcomes. Its worker, a team lead or a coordinator may do this.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    public Response complete(
            @PathParam("id") UUID id,
            @Parameter(description = SEEN, required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Parameter(description = KEY) @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @Valid @NotNull(message = "is required") CompletionRequest body) {
        MoveFollowUp.Target target = target(id, ifMatch);
        return move(
                key,
                "complete",
                new Request(id, body),
                (tx, actor) -> ok(moves.complete(tx, target, actor, body.outcome())));
    }

    @POST
    @Path("cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TEAM_LEAD, Roles.COORDINATOR})
    @Operation(
            summary = "End a follow-up that cannot come to an outcome",
            description = "For team leads and coordinators.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    public Response cancel(
            @PathParam("id") UUID id,
            @Parameter(description = SEEN, required = true, example = "\"3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Parameter(description = KEY) @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @Valid @NotNull(message = "is required") CancellationRequest body) {
        MoveFollowUp.Target target = target(id, ifMatch);
        return move(
                key,
                "cancel",
                new Request(id, body),
                (tx, actor) -> ok(moves.cancel(tx, target, actor, body.reason())));
    }

    private Response move(
            @Nullable String key, String operation, Request request, BiFunction<Handle, Actor, Answer> move) {
        Actor actor = actor();
        return requests.answer(
                caller,
                key,
                "POST " + PATH + "{id}/" + operation,
                request,
                transaction -> move.apply(transaction, actor));
    }

    private static MoveFollowUp.Target target(UUID id, @Nullable String ifMatch) {
        return new MoveFollowUp.Target(id, Preconditions.expectedVersion(ifMatch));
    }

    private Answer ok(FollowUp moved) {
        return Answer.ok(view(moved), moved.version());
    }

    private FollowUpView view(FollowUp moved) {
        return FollowUpView.of(moved, clock.instant());
    }

    private Actor actor() {
        if (!Worker.isAccount(caller.subject())) {
            throw new ProblemException(
                    ProblemKind.FORBIDDEN,
                    "The token's subject is not an opaque account id, and would go into messages.");
        }
        return new Actor(new Worker(caller.subject()), caller.has(Roles.TEAM_LEAD) || caller.has(Roles.COORDINATOR));
    }
}
