package org.warmhandoff.analytics.alert.lifecycle;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.contracts.alert.AlertSnapshot;
import org.warmhandoff.kit.security.Caller;

/** What people make of alerts, over HTTP. */
@Path("/v1/alerts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ANALYST, Roles.COORDINATOR, Roles.TEAM_LEAD, Roles.DATA_STEWARD})
@Blocking
@APIResponse(responseCode = "404", description = "There is no such alert.")
@APIResponse(responseCode = "409", description = "Not possible as the alert stands.")
@APIResponse(responseCode = "412", description = "The alert has changed since it was read.")
@APIResponse(responseCode = "428", description = "Send If-Match with the ETag that you have read.")
public class AlertMoveResource {

    private final MoveAlert moves;
    private final Caller caller;

    AlertMoveResource(MoveAlert moves, Caller caller) {
        this.moves = moves;
        this.caller = caller;
    }

    @POST
    @Path("verify")
    @Operation(
            summary = "Say that an alert is no error of the data",
            description = "For an alert that nobody has looked at yet.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlertSnapshot.class)))
    public Response verify(@BeanParam MovedAlert moved) {
        String agency = caller.requireAgency();
        return moves.make("verify", moved, null, (alert, now) -> alert.verified(agency, now));
    }

    @POST
    @Path("act")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say what was done about an alert", description = "As often as something is done.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlertSnapshot.class)))
    public Response act(@BeanParam MovedAlert moved, @Valid @NotNull(message = "is required") ActionRequest body) {
        String agency = caller.requireAgency();
        return moves.make("act", moved, body, (alert, now) -> alert.actedOn(body.action(), agency, now));
    }

    @POST
    @Path("close")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say that nobody has to do anything about an alert any more, and what it was",
            description =
                    "Also while counts are still unusual: it is not raised again for as long as they are, unless a watch becomes an alert.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AlertSnapshot.class)))
    public Response close(@BeanParam MovedAlert moved, @Valid @NotNull(message = "is required") ReviewRequest body) {
        String agency = caller.requireAgency();
        return moves.make("close", moved, body, (alert, now) -> alert.closed(body.review(), agency, now));
    }
}
