package org.warmhandoff.referral.followup;

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

import org.warmhandoff.contracts.Roles;

/** The moves of whoever works on a follow-up, over HTTP. */
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

    private final MoveFollowUp followUps;
    private final Moves moves;

    FollowUpMoveResource(MoveFollowUp followUps, Moves moves) {
        this.followUps = followUps;
        this.moves = moves;
    }

    @POST
    @Path("claim")
    @Operation(summary = "Take an open follow-up")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    public Response claim(@BeanParam Moving moving) {
        return moves.make("claim", moving, null, (tx, target, actor) -> followUps.claim(tx, target, actor));
    }

    @POST
    @Path("return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give a follow-up back to the pool",
            description = "The attempts stay on record. Its worker, a team lead or a coordinator may do this.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    public Response giveBack(@BeanParam Moving moving, @Valid @NotNull(message = "is required") ReturnRequest body) {
        return moves.make(
                "return", moving, body, (tx, target, actor) -> followUps.giveBack(tx, target, actor, body.reason()));
    }

    @POST
    @Path("attempts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Record an attempt to reach the person or the family",
            description =
                    "The first one puts the follow-up in progress. Its worker, a team lead or a coordinator may do this.")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    public Response attempt(@BeanParam Moving moving, @Valid @NotNull(message = "is required") AttemptRequest body) {
        return moves.create(
                "attempts", moving, body, (tx, target, actor) -> followUps.record(tx, target, actor, body.toAttempt()));
    }

    @POST
    @Path("hold")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Put a follow-up on hold until a time",
            description =
                    "Its worker keeps it and has it again then. Its worker, a team lead or a coordinator may do this.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    public Response hold(@BeanParam Moving moving, @Valid @NotNull(message = "is required") HoldRequest body) {
        return moves.make(
                "hold",
                moving,
                body,
                (tx, target, actor) -> followUps.hold(tx, target, actor, body.reason(), body.untilInstant()));
    }

    @POST
    @Path("resume")
    @Operation(
            summary = "Go on with a follow-up that is on hold",
            description = "Its worker, a team lead or a coordinator may do this.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    public Response resume(@BeanParam Moving moving) {
        return moves.make("resume", moving, null, (tx, target, actor) -> followUps.resume(tx, target, actor));
    }

    @POST
    @Path("complete")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "End a follow-up with its outcome",
            description =
                    "No answer, not now and never contact are different outcomes. One that says that nobody was reached closes it unreached, and wants enough attempts. Its worker, a team lead or a coordinator may do this.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    public Response complete(
            @BeanParam Moving moving, @Valid @NotNull(message = "is required") CompletionRequest body) {
        return moves.make(
                "complete",
                moving,
                body,
                (tx, target, actor) -> followUps.complete(tx, target, actor, body.outcome(), body.checkIns()));
    }
}
