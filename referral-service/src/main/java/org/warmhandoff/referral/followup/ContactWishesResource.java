package org.warmhandoff.referral.followup;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import org.jspecify.annotations.Nullable;

import org.warmhandoff.contracts.Roles;
import org.warmhandoff.kit.http.Preconditions;

/** How the person of a follow-up wants to be contacted, over HTTP. */
@Path("/v1/follow-ups/{id}/wishes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD, Roles.COORDINATOR})
@RequestScoped
@Tag(name = "Follow-ups")
@APIResponse(responseCode = "404", description = "There is no such follow-up.")
public class ContactWishesResource {

    private final KeepContactWishes wishes;
    private final CallingWorker caller;

    ContactWishesResource(KeepContactWishes wishes, CallingWorker caller) {
        this.wishes = wishes;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "How the person wants to be contacted",
            description = "Of a person who was recognized it holds for all their follow-ups.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContactWishesView.class)))
    public Response read(@PathParam("id") UUID id) {
        return answer(wishes.read(id));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Keep what the person said",
            description =
                    "Binds every worker from then on: an attempt that goes against it is refused. Its worker, a team lead or a coordinator may do this.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContactWishesView.class)))
    @APIResponse(responseCode = "403", description = "Somebody else has the follow-up.")
    @APIResponse(responseCode = "409", description = "The follow-up has ended.")
    @APIResponse(responseCode = "412", description = "They have changed since they were read.")
    @APIResponse(responseCode = "428", description = "Send If-Match with the ETag that you have read.")
    public Response put(
            @PathParam("id") UUID id,
            @Parameter(description = "The ETag that you have read.", required = true, example = "\"0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @Valid @NotNull(message = "is required") ContactWishesRequest body) {
        return answer(wishes.keep(id, Preconditions.expectedVersion(ifMatch), caller.actor(), body.toWishes()));
    }

    private static Response answer(ContactWishStore.Said said) {
        return Response.ok(ContactWishesView.of(said))
                .tag(Preconditions.entityTag(said.version()))
                .build();
    }
}
