package org.warmhandoff.referral.supply;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.warmhandoff.kit.database.Database;
import org.warmhandoff.kit.idempotency.Answer;
import org.warmhandoff.kit.idempotency.IdempotentRequests;
import org.warmhandoff.kit.paging.Page;
import org.warmhandoff.kit.security.Caller;

/** What the teams have to give. */
@Path("/v1/supplies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Supplies", description = "Kits and other supplies of each team.")
public class SupplyResource {

    private final Database database;
    private final SupplyStore store;
    private final MoveSupplies move;
    private final IdempotentRequests requests;
    private final Caller caller;

    SupplyResource(
            Database database, SupplyStore store, MoveSupplies move, IdempotentRequests requests, Caller caller) {
        this.database = database;
        this.store = store;
        this.move = move;
        this.requests = requests;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.OUTREACH_WORKER, Roles.TEAM_LEAD, Roles.COORDINATOR})
    @Operation(
            summary = "What the teams have, by team and material",
            description =
                    "There are as many as teams and materials, so they come on one page. What is given at an attempt is taken off with it.")
    public Page<SupplyView> supplies(
            @Parameter(description = "Code of a team; all when left out.") @QueryParam("team") @Nullable String team) {
        return new Page<>(
                database.read(handle -> store.all(handle, team)).stream()
                        .map(SupplyView::of)
                        .toList(),
                null);
    }

    @POST
    @Path("movements")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.TEAM_LEAD, Roles.COORDINATOR})
    @Operation(
            summary = "Record what came in, was lost or was counted",
            description = "A wrong movement is put right by a count.")
    @APIResponse(
            responseCode = "200",
            description = "What there is now.",
            content = @Content(schema = @Schema(implementation = SupplyView.class)))
    @APIResponse(responseCode = "422", description = "A field breaks a rule.")
    public Response move(
            @HeaderParam(IdempotentRequests.HEADER) @Nullable String key,
            @Valid @NotNull(message = "is required") MovementRequest request) {
        return requests.answer(
                caller,
                key,
                "POST /v1/supplies/movements",
                request,
                transaction -> new Answer(
                        200, SupplyView.of(move.record(transaction, request, caller.subject())), null, null));
    }
}
