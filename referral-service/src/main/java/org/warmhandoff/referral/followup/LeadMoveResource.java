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
import org.warmhandoff.referral.worker.domain.Worker;

/** The moves of team leads and coordinators, over HTTP. */
@Path("/v1/follow-ups/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.TEAM_LEAD, Roles.COORDINATOR})
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
public class LeadMoveResource {

    private final MoveFollowUp followUps;
    private final Moves moves;

    LeadMoveResource(MoveFollowUp followUps, Moves moves) {
        this.followUps = followUps;
        this.moves = moves;
    }

    @POST
    @Path("release")
    @Operation(
            summary = "Let a follow-up go from triage to the pool",
            description = "Who releases it has looked at what triage found, which holds it no more.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    public Response release(@BeanParam Moving moving) {
        return moves.make("release", moving, null, (tx, target, actor) -> followUps.release(tx, target, actor));
    }

    @POST
    @Path("assign")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give an open follow-up to a worker", description = "It is claimed then, in their name.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    public Response assign(@BeanParam Moving moving, @Valid @NotNull(message = "is required") AssignmentRequest body) {
        return moves.make(
                "assign",
                moving,
                body,
                (tx, target, actor) -> followUps.assign(tx, target, actor, new Worker(body.worker())));
    }

    @POST
    @Path("transfer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give a follow-up to another team",
            description = "It is open there; the attempts stay on record. One in triage stays in triage.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    public Response transfer(@BeanParam Moving moving, @Valid @NotNull(message = "is required") TransferRequest body) {
        return moves.make(
                "transfer", moving, body, (tx, target, actor) -> followUps.transfer(tx, target, actor, body.team()));
    }

    @POST
    @Path("cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "End a follow-up that cannot come to an outcome")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    public Response cancel(
            @BeanParam Moving moving, @Valid @NotNull(message = "is required") CancellationRequest body) {
        return moves.make(
                "cancel", moving, body, (tx, target, actor) -> followUps.cancel(tx, target, actor, body.reason()));
    }

    @POST
    @Path("enter-in-error")
    @Operation(
            summary = "End a follow-up that should never have been",
            description = "Other overdoses of the same person that were attached to it get their own again.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FollowUpView.class)))
    public Response enterInError(@BeanParam Moving moving) {
        return moves.make(
                "enter-in-error", moving, null, (tx, target, actor) -> followUps.enterInError(tx, target, actor));
    }
}
